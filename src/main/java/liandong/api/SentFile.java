package liandong.api;

/** A file as it was sent with a submission (随附文件), not yet checked. */
public record SentFile(String name, byte[] content) {}
