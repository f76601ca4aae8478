package liandong.handoff;

import java.time.LocalDate;
import liandong.worklist.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A handoff in a list (移送列表行).
 *
 * @param letterNo null before it has gone out
 * @param receiver by name; null while nobody holds the letter
 * @param stateKey message of where it stands for this viewer
 * @param holder whose turn it is, by name; null when it is over or no longer concerns the viewer
 * @param daysLeft working days, negative when overdue
 */
public record HandoffRow(
        long id,
        String title,
        @Nullable String letterNo,
        String campaign,
        String sender,
        @Nullable String receiver,
        String stateKey,
        @Nullable String holder,
        @Nullable LocalDate due,
        @Nullable Integer daysLeft,
        @Nullable Lamp lamp) {}
