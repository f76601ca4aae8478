package liandong.notification;

import java.util.Optional;

/** Knows the form that belongs to a line of a liaison's digest (SPI; 随信报表). Asked when the digest leaves. */
public interface DigestForms {

    /** By the line's work item, e.g. {@code fill-report:17}; empty when there is none or it must not leave by mail. */
    Optional<MailFile> of(String itemKey);
}
