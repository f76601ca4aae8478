package liandong.transfer;

import java.util.Arrays;
import java.util.List;

/** What may be done about a piece of information (处置): suggested by whoever transfers it, or done by the internet office. */
public enum Disposal {
    /** 删除 */
    REMOVED,
    /** 屏蔽 */
    BLOCKED,
    /** 断开链接 */
    UNLINKED,
    /** 下架应用 */
    APP_WITHDRAWN,
    /** 关闭账号 */
    ACCOUNT_CLOSED,
    /** 关闭网站 */
    SITE_CLOSED,
    /** 约谈平台 */
    PLATFORM_SUMMONED,
    /** 其他 */
    OTHER,
    /** 信息已不存在 */
    GONE_ALREADY(false),
    /** 不予处置 */
    NOT_DISPOSED(false);

    private final boolean done;

    Disposal() {
        this(true);
    }

    Disposal(boolean done) {
        this.done = done;
    }

    /** Counts as disposed of (处置条数). */
    public boolean isDone() {
        return done;
    }

    /** Says nothing without words of its own. */
    boolean needsRemark() {
        return this == OTHER || this == NOT_DISPOSED;
    }

    /** What a sender may suggest. */
    public static List<Disposal> suggestions() {
        return Arrays.stream(values()).filter(Disposal::isDone).toList();
    }
}
