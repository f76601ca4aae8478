package liandong.notification;

import liandong.organization.Matter;

/** Tells which mail of a module is about which matter (SPI; 邮件事项), so that it goes to the liaisons asked about it. */
public interface MailMatter {

    /** By the reminder key of a mail or line; {@link Matter#GENERAL} for what is not the module's. */
    Matter of(String reminderKey);
}
