package liandong.notification;

/** A file in a mail (邮件附件); its name and type are what the sender says. */
public final class MailFile {

    private final String name;
    private final String mediaType;
    private final byte[] content;

    public MailFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] content() {
        return content;
    }
}
