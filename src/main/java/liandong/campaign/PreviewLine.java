package liandong.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the preview (启动预览).
 *
 * @param group e.g. 月报, 总结, 会议
 * @param nominalDue day of the plan, {@code effectiveDue} the day it falls on by the holiday policy
 * @param note what deserves attention, e.g. 已过期限 or 建议值
 */
public record PreviewLine(
        String group,
        String text,
        int units,
        @Nullable LocalDate nominalDue,
        @Nullable LocalDate effectiveDue,
        @Nullable String note) {}
