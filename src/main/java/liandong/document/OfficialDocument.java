package liandong.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) after GB/T 9704—2012: what stands on it, in order. How it looks is nobody's business but the
 * format's.
 *
 * @param title 标题
 * @param body 主体, from the addressee to the date
 * @param annexes 附件, each on pages of its own
 * @param imprint 版记, at the foot of the last page
 */
public record OfficialDocument(
        Head head,
        Type type,
        String title,
        List<Block> body,
        List<Annex> annexes,
        @Nullable Imprint imprint) {

    public OfficialDocument {
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    /** A document in the type of the standard, without a foot. */
    public OfficialDocument(Head head, String title, List<Block> body, List<Annex> annexes) {
        this(head, Type.STANDARD, title, body, annexes, null);
    }

    public OfficialDocument with(Imprint foot) {
        return new OfficialDocument(head, type, title, body, annexes, foot);
    }

    /**
     * What stands above the title (版头).
     *
     * @param mark 发文机关标志, in red
     * @param number 发文字号, with its brackets 〔〕
     */
    public record Head(Form form, String mark, String number) {

        /** Title and text only. */
        public static final Head NONE = new Head(Form.PLAIN, "", "");

        /** The form of the head. */
        public enum Form {
            PLAIN,
            /** 文件格式, also that of minutes */
            RED,
            /** A slip, its mark at the top of the page so that all of it stands on one. */
            SLIP,
            /** 信函格式 */
            LETTER
        }

        public static Head red(String mark, String number) {
            return new Head(Form.RED, mark, number);
        }

        public static Head slip(String mark, String number) {
            return new Head(Form.SLIP, mark, number);
        }

        static Head letter(String issuer, String number) {
            return new Head(Form.LETTER, issuer, number);
        }
    }

    /** Size of the text and height of its lines, in points. */
    public record Type(double size, double line) {

        /** 三号, 22 lines on a page. */
        public static final Type STANDARD = new Type(16, 28.95);
    }

    /**
     * One annex (附件).
     *
     * @param wide on pages across
     */
    public record Annex(String title, boolean wide, List<Block> blocks) {

        public Annex {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Who else gets it and who printed it (版记).
     *
     * @param copies 抄送; "" for none
     * @param printedOn 印发日期; null where it is to be filled in
     */
    public record Imprint(
            String copies, String office, @Nullable LocalDate printedOn) {}
}
