package liandong.notification;

import java.util.List;

/** A mail as its reader gets it (成文邮件). The reminder keys of a digest's lines travel in headers; files are made with it. */
record RenderedMail(String subject, String html, String text, List<String> lineKeys, List<MailFile> files) {}
