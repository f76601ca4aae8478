package liandong.handoff;

import java.time.Instant;
import java.time.LocalDate;
import liandong.organization.Capability;
import liandong.organization.Stake;
import org.jspecify.annotations.Nullable;

/** Something on its way from one unit to another, step by step (移交事项): exactly one unit holds it until it is over. */
public interface Handover extends Stake {

    /** Kebab-case: its attachments and records have it, its texts begin with it, its page is {@code /<kind>s/<id>}. */
    String kind();

    long id();

    long campaignId();

    long senderUnitId();

    int version();

    /** When the present step began. */
    Instant since();

    /** Last day of the present step; null when it is over. */
    @Nullable
    LocalDate due();

    /** The unit whose turn it is; null when it is over. */
    @Nullable
    Long holderUnitId();

    /** Which side that is; only while it is not over. */
    Side side();

    /** Who in that unit; only while it is not over. */
    Capability role();

    default String page() {
        return "/" + kind() + "s/" + id();
    }
}
