package liandong.document;

/** The kinds of files that may be uploaded (可上传的文件类型), told by their content, never by their name. */
public enum FileType {
    PDF("application/pdf", ".pdf", true),
    PNG("image/png", ".png", true),
    JPEG("image/jpeg", ".jpg", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", false);

    private final String mediaType;
    private final String ending;
    private final boolean shownInBrowser;

    FileType(String mediaType, String ending, boolean shownInBrowser) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.shownInBrowser = shownInBrowser;
    }

    public String mediaType() {
        return mediaType;
    }

    /** With its dot. */
    public String ending() {
        return ending;
    }

    /** Whether a browser may show it; everything else is only downloaded. */
    public boolean isShownInBrowser() {
        return shownInBrowser;
    }
}
