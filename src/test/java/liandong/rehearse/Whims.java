package liandong.rehearse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What people do now and then although no list demands it (随机情形): leave work lying, put a meeting off, send back. */
class Whims {

    /** How a liaison meeting comes about. */
    enum Convening {
        AS_PLANNED,
        PUT_OFF,
        NOT_AT_ALL
    }

    /** So many working days the first work of that source lies, so that everybody is reminded of it. */
    private static final Map<String, Integer> LYING =
            Map.of("carry-out", 12, "remind-unit", 10, "close-phase", 6, "confirm-close", 6);

    private static final int PUT_OFF = 2;
    private static final int NOT_CONVENED = 3;

    private final OfficeDays days;
    private final boolean any;
    /** The page of the one that lies, by source. */
    private final Map<String, String> lying = new HashMap<>();

    private final Map<String, LocalDate> until = new HashMap<>();
    private int meetings;
    private int approvals;

    /** @param any false for people who only do what is demanded */
    Whims(OfficeDays days, boolean any) {
        this.days = days;
        this.any = any;
    }

    /** Some work seen today; the first of its source lies from now on. */
    void see(String source, String link, LocalDate today) {
        if (any && LYING.containsKey(source) && lying.putIfAbsent(source, link) == null) {
            until.put(link, days.shift(today, LYING.get(source)));
        }
    }

    boolean lies(String link, LocalDate today) {
        return until.containsKey(link) && today.isBefore(until.get(link));
    }

    /** Of the meeting whose day is confirmed now. */
    Convening nextMeeting() {
        meetings++;
        return any && meetings == PUT_OFF
                ? Convening.PUT_OFF
                : any && meetings == NOT_CONVENED ? Convening.NOT_AT_ALL : Convening.AS_PLANNED;
    }

    /** Whether who approves a compilation now sends it back: the first one. */
    boolean sendsBackCompilation() {
        return any && approvals++ == 0;
    }
}
