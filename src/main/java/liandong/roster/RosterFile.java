package liandong.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.document.SheetRow;
import liandong.organization.Capability;
import liandong.organization.RosterPerson;
import liandong.organization.RosterUnit;
import liandong.shared.Refused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Excel file of the roster (名册表): written with what is known, read by its Chinese headings in any order. */
@Component
public class RosterFile {

    private static final int HEADINGS_WITHIN = 10;

    private final MessageSource messages;

    RosterFile(MessageSource messages) {
        this.messages = messages;
    }

    /** One row for each person, and one for each unit without a liaison. */
    public Sheet of(List<RosterUnit> units) {
        List<List<String>> rows = new ArrayList<>();
        for (RosterUnit unit : units) {
            if (unit.of(Capability.LIAISON).isEmpty()) {
                rows.add(row(unit, word("LIAISON"), "", "", "", ""));
            }
            for (RosterPerson person : unit.people()) {
                rows.add(row(
                        unit,
                        word(person.role().name()),
                        person.topic(),
                        person.name(),
                        text(person.email()),
                        text(person.phone())));
            }
        }
        List<SheetColumn> columns = Arrays.stream(RosterColumn.values())
                .map(column -> new SheetColumn(heading(column), column.width()))
                .toList();
        return new Sheet(say("roster.file.name"), say("roster.file.title"), say("roster.file.note"), columns, rows);
    }

    private static List<String> row(
            RosterUnit unit, String role, String topic, String name, String email, String phone) {
        return List.of(
                unit.unit().name(),
                unit.unit().regionCode(),
                text(unit.unit().phone()),
                text(unit.unit().officeEmail()),
                role,
                topic,
                name,
                email,
                phone);
    }

    /**
     * The rows below the headings, their cells in the order of {@link RosterColumn}.
     *
     * @throws Refused when no row holds the heading of the unit's name and that of the mail address
     */
    public List<SheetRow> rows(List<SheetRow> read) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, read.size()); i++) {
            Map<RosterColumn, Integer> places = places(read.get(i));
            if (places.containsKey(RosterColumn.UNIT) && places.containsKey(RosterColumn.EMAIL)) {
                return read.subList(i + 1, read.size()).stream()
                        .map(row -> new SheetRow(
                                row.number(),
                                Arrays.stream(RosterColumn.values())
                                        .map(column -> row.cell(places.getOrDefault(column, -1)))
                                        .toList()))
                        .toList();
            }
        }
        throw new Refused("roster.refused.no-headings", heading(RosterColumn.UNIT), heading(RosterColumn.EMAIL));
    }

    private Map<RosterColumn, Integer> places(SheetRow row) {
        Map<RosterColumn, Integer> places = new EnumMap<>(RosterColumn.class);
        for (RosterColumn column : RosterColumn.values()) {
            int place = row.cells().indexOf(heading(column));
            if (place >= 0) {
                places.put(column, place);
            }
        }
        return places;
    }

    private String heading(RosterColumn column) {
        return say(column.messageKey());
    }

    private String word(String role) {
        return say("organization.capability." + role);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String text(@org.jspecify.annotations.Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
