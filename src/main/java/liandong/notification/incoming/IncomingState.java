package liandong.notification.incoming;

import java.util.Locale;

/** How far an incoming mail has come (来信状态). */
public enum IncomingState {
    /** 处理中: somebody has it, or it is tried again. */
    READING,
    /** 已处理: it led to something. */
    TAKEN,
    /** 未受理: nothing was changed. */
    PASSED_OVER,
    /** 失败: given up. */
    FAILED;

    public String messageKey() {
        return "notification.incoming.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Colour of its tag. */
    public String tone() {
        return switch (this) {
            case READING -> "info";
            case TAKEN -> "good";
            case PASSED_OVER -> "plain";
            case FAILED -> "bad";
        };
    }
}
