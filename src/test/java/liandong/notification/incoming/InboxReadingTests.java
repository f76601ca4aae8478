package liandong.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import liandong.notification.incoming.IncomingDesk.Fate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that another node moves while this one reads (收件箱清理). */
class InboxReadingTests {

    private final IncomingDesk desk = mock(IncomingDesk.class);
    private final Folder inbox = mock(Folder.class, withSettings().extraInterfaces(UIDFolder.class));
    private final Folder away = mock(Folder.class);

    @BeforeEach
    void oneMail() {
        when(inbox.isOpen()).thenReturn(true);
    }

    @Test
    void oneThatVanishesWhileItIsTakenApartIsNotNoted() throws Exception {
        when(inbox.getMessages(anyInt(), anyInt())).thenReturn(new Message[] {new Vanished()});
        assertThat(new InboxReading(desk).read(inbox, away, away)).isZero();
        verifyNoInteractions(desk);
    }

    @Test
    void oneThatVanishesBeforeItIsMovedRaisesNoAlarm() throws Exception {
        when(inbox.getMessages(anyInt(), anyInt())).thenReturn(new Message[] {new MimeMessage((Session) null)});
        when(desk.handle(any())).thenReturn(Fate.DONE);
        doThrow(new MessageRemovedException()).when(inbox).copyMessages(any(), any());
        assertThat(new InboxReading(desk).read(inbox, away, away)).isZero();
    }

    /** A mail that another node removes from its folder (被移走的来信). */
    private static class Vanished extends MimeMessage {

        Vanished() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        public int getSize() throws jakarta.mail.MessagingException {
            expunged = true;
            throw new MessageRemovedException();
        }
    }
}
