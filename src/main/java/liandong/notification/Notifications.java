package liandong.notification;

import java.util.List;
import org.springframework.stereotype.Service;

/** Files what is to be told to people (通知), in the business transaction; workers deliver it afterwards. */
@Service
public class Notifications {

    /** Files digest lines; a line whose reminder key is filed already is left out. Returns how many were new. */
    public int digest(List<DigestLine> lines) {
        throw new UnsupportedOperationException("owner: notification");
    }

    /** Files one mail per addressee. */
    public void send(ImmediateMail mail) {
        throw new UnsupportedOperationException("owner: notification");
    }

    /** A mail straight to one address, for accounts (password mail). */
    public void sendTo(String email, String displayName, ImmediateMail mail) {
        throw new UnsupportedOperationException("owner: notification");
    }
}
