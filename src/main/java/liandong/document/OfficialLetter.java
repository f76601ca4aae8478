package liandong.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liandong.document.OfficialDocument.Annex;
import liandong.document.OfficialDocument.Head;

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

    /** What its annex is called, the first of what is attached: numbered only beside others. */
    public static String annexName(List<String> attachments) {
        return attachments.size() > 1 ? "附件1" : "附件";
    }

    /** All of it, in type small enough for one page. */
    public OfficialDocument document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Addressee(addressee));
        body.forEach(text -> blocks.add(new Block.Paragraph(text)));
        if (!attachments.isEmpty()) {
            blocks.add(new Block.Enclosures(attachments));
        }
        blocks.add(new Block.Signature(signature, date));
        if (!contact.isBlank()) {
            blocks.add(new Block.Paragraph(contact));
        }
        if (!copies.isBlank()) {
            blocks.add(new Block.Remark("抄送：" + copies));
        }
        blocks.add(new Block.Cut(receipt.title()));
        blocks.add(receipt.table());
        return new OfficialDocument(Head.letter(issuer, number), LetterFit.of(this), title, blocks, annexes(), null);
    }

    private List<Annex> annexes() {
        return annex.isEmpty()
                ? List.of()
                : List.of(new Annex(
                        "",
                        false,
                        annex.stream().<Block>map(Block.Paragraph::new).toList()));
    }

    /** What the receiver fills in or has answered (回执): a heading and its lines. */
    public record Receipt(String title, List<Line> lines) {

        public Receipt {
            lines = List.copyOf(lines);
        }

        private Block.Table table() {
            return Block.Table.receipt(lines.stream()
                    .map(line -> Map.entry(line.label(), line.text()))
                    .toList());
        }

        /** One line of the receipt; blank text is left to be filled in by hand. */
        public record Line(String label, String text) {}
    }
}
