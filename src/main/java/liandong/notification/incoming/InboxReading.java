package liandong.notification.incoming;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import liandong.notification.IncomingMail;
import liandong.notification.incoming.IncomingDesk.Fate;
import org.springframework.stereotype.Component;

/** Goes through an open inbox (收件箱清理) and moves away what is dealt with; what another node has moved is let be. */
@Component
class InboxReading {

    private static final int MOST_AT_ONCE = 200;

    private final IncomingDesk desk;

    InboxReading(IncomingDesk desk) {
        this.desk = desk;
    }

    /** How many mails were dealt with, oldest first. */
    int read(Folder inbox, Folder done, Folder failed) throws MessagingException {
        int dealtWith = 0;
        for (Message message : inbox.getMessages(1, Math.min(MOST_AT_ONCE, inbox.getMessageCount()))) {
            try {
                Fate fate = fate(inbox, message);
                if (fate != Fate.LEFT) {
                    inbox.copyMessages(new Message[] {message}, fate == Fate.DONE ? done : failed);
                    message.setFlag(Flags.Flag.DELETED, true);
                    dealtWith++;
                }
            } catch (MessageRemovedException elsewhere) {
                // another node has moved it meanwhile: nothing is left to do
            }
        }
        return dealtWith;
    }

    /** What vanished while it was taken apart reads as broken: it must not be noted so. */
    private Fate fate(Folder inbox, Message message) throws MessagingException {
        if (message.isSet(Flags.Flag.DELETED)) {
            return Fate.LEFT;
        }
        String fallback = ((UIDFolder) inbox).getUIDValidity() + "-" + ((UIDFolder) inbox).getUID(message);
        IncomingMail mail = MailParsing.of((MimeMessage) message, fallback);
        if (!inbox.isOpen()) {
            throw new FolderClosedException(inbox);
        }
        return message.isExpunged() ? Fate.LEFT : desk.handle(mail);
    }
}
