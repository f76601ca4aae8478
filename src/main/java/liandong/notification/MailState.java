package liandong.notification;

import java.util.Locale;

/** How far a mail has come (投递状态). */
public enum MailState {
    /** 待发: waits for its time or for the next attempt. */
    WAITING,
    /** 发送中: a worker has it. */
    CLAIMED,
    /** 已发: taken over by the mail server. */
    SENT,
    /** 失败: given up. */
    FAILED,
    /** 退信: the receiving server refused it for good. */
    BOUNCED,
    /** 免发: nothing was left to say when it was to leave. */
    SUPPRESSED;

    public String messageKey() {
        return "notification.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Somebody should look after it. */
    public boolean isAlarming() {
        return this == FAILED || this == BOUNCED;
    }

    /** Colour of its tag. */
    public String tone() {
        return switch (this) {
            case SENT -> "good";
            case FAILED, BOUNCED -> "bad";
            case WAITING, CLAIMED -> "info";
            case SUPPRESSED -> "plain";
        };
    }
}
