package liandong.transfer;

import java.time.LocalDate;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A transfer in a list (移送列表行).
 *
 * @param holder whose turn it is, by name; null when it is over
 * @param daysLeft working days, negative when overdue
 */
public record TransferRow(
        InfoTransfer transfer,
        String title,
        String campaign,
        String sender,
        @Nullable String receiver,
        @Nullable String holder,
        long items,
        long answered,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        @Nullable Lamp lamp) {}
