package liandong.document;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter from one unit to another (信函格式), after GB/T 9704 10.1, on one page with the receipt that comes back.
 *
 * @param issuer 发文机关标志, the full name of the unit
 * @param number 发文字号; "" for a draft
 * @param title 标题
 * @param addressee 主送机关
 * @param body 正文, one paragraph each
 * @param attachments 附件说明, names only
 * @param signature 署名
 * @param date 成文日期
 * @param contact 联系人及电话; "" where it says none
 * @param copies 抄送; "" for none
 * @param receipt 回执 on the lower part of the page
 * @param annex what the page has no room for, on pages of its own, one paragraph each
 */
public record OfficialLetter(
        String issuer,
        String number,
        String title,
        String addressee,
        List<String> body,
        List<String> attachments,
        String signature,
        LocalDate date,
        String contact,
        String copies,
        Receipt receipt,
        List<String> annex) {

    public OfficialLetter {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        annex = List.copyOf(annex);
    }

    /** What the receiver fills in or has answered (回执): a heading and its lines. */
    public record Receipt(String title, List<Line> lines) {

        public Receipt {
            lines = List.copyOf(lines);
        }

        /** One line of the receipt; blank text is left to be filled in by hand. */
        public record Line(String label, String text) {}
    }
}
