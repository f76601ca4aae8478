package liandong.roster;

import java.util.Locale;

/** The columns of the roster file (名册表列), in their order. */
public enum RosterColumn {
    UNIT(30),
    REGION(10),
    OFFICE_PHONE(18),
    OFFICE_EMAIL(26),
    ROLE(10),
    TOPIC(16),
    NAME(12),
    EMAIL(28),
    PHONE(18);

    private final int width;

    RosterColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    public String messageKey() {
        return "roster.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
