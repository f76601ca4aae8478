package liandong.document.workbook;

/** The sheets of a workbook (工作表), in their order; the names are part of the format. */
enum Tab {
    FORM("报表"),
    BEFORE("上期数据"),
    TEXTS("文字材料"),
    CASES("典型案例"),
    REASONS("核实说明"),
    TOKEN("工作簿标识");

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    /** As its tab is called in Excel. */
    String title() {
        return title;
    }
}
