package liandong.document;

/** A file that passed the upload guard (已检查的文件); only {@link UploadGuard} makes one. */
public final class GuardedFile {

    private final String name;
    private final FileType type;
    private final byte[] content;

    GuardedFile(String name, FileType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    /** Cleaned, with the ending of its true type. */
    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    public int size() {
        return content.length;
    }

    byte[] content() {
        return content;
    }
}
