package liandong.document.official;

import liandong.document.OfficialDocument.Head.Form;

/**
 * Pages after GB/T 9704 (页面设置), in twentieths of a point: A4, 28 characters by 22 lines within 156 by 225 mm; across, the
 * bound edge is on top.
 */
enum PageSetup {
    UPRIGHT(11906, 16838, 2098, 1474, 1984, 1588),
    ACROSS(16838, 11906, 1588, 2098, 1474, 1984),
    /** The first page of a letter begins higher; a red line stands 20 mm from its edge. */
    LETTER(11906, 16838, 1701, 1474, 1474, 1588);

    private final int width;
    private final int height;
    private final int top;
    private final int right;
    private final int bottom;
    private final int left;

    PageSetup(int width, int height, int top, int right, int bottom, int left) {
        this.width = width;
        this.height = height;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.left = left;
    }

    static PageSetup first(Form form) {
        return form == Form.LETTER ? LETTER : UPRIGHT;
    }

    /** Width of the text. */
    int textWidth() {
        return width - left - right;
    }

    /** Where the text begins. */
    int left() {
        return left;
    }

    void write(WordXml xml) {
        xml.open("sectPr");
        if (this == LETTER) {
            xml.empty("footerReference", "type", "first", "r:id", "letter");
        }
        xml.empty("footerReference", "type", "default", "r:id", "odd");
        xml.empty("footerReference", "type", "even", "r:id", "even");
        xml.empty("type", "val", "nextPage");
        if (this == ACROSS) {
            xml.empty("pgSz", "w", width, "h", height, "orient", "landscape");
        } else {
            xml.empty("pgSz", "w", width, "h", height);
        }
        xml.empty(
                "pgMar",
                "top",
                top,
                "right",
                right,
                "bottom",
                bottom,
                "left",
                left,
                "header",
                851,
                "footer",
                this == LETTER ? 1134 : 1304,
                "gutter",
                0);
        if (this == LETTER) {
            xml.empty("titlePg");
        } else {
            xml.empty("docGrid", "type", "lines", "linePitch", 579);
        }
        xml.close();
    }
}
