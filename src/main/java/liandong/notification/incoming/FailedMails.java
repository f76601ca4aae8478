package liandong.notification.incoming;

import liandong.shared.FailedMatters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incoming mails that were given up (未能处理的来信). */
@Component
class FailedMails implements FailedMatters {

    private final JdbcClient jdbc;

    FailedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count() {
        return jdbc.sql("select count(*) from incoming_mail where state = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    @Override
    public String messageKey() {
        return "notification.incoming.failed-matters";
    }

    @Override
    public String link() {
        return "/outbox/incoming?state=FAILED";
    }
}
