package liandong.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.document.SheetRow;
import liandong.organization.Capability;
import liandong.organization.LiaisonEntry;
import liandong.organization.Liaisons;
import liandong.organization.Liaisons.Known;
import liandong.organization.Roster;
import liandong.organization.RosterPerson;
import liandong.organization.RosterUnit;
import liandong.organization.Viewer;
import liandong.roster.RosterLine.CellProblem;
import liandong.roster.RosterLine.Change;
import liandong.roster.RosterLine.Contact;
import liandong.roster.RosterLine.Notice;
import org.jspecify.annotations.Nullable;

/** Looks at every row of a roster file at once (名册检查): what it would change, what is wrong at which cell. */
final class RosterCheck {

    private static final String EMAIL = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}";
    private static final String PHONE = "[0-9+()（）\\-－—–—转 /,，、;；]{3,60}";
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TOPIC = 30;

    private final Map<String, List<RosterUnit>> units;
    private final Map<String, Known> accounts;
    private final Map<String, Capability> roles;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Long, Contact> stated = new HashMap<>();

    private RosterCheck(
            Map<String, List<RosterUnit>> units, Map<String, Known> accounts, Map<String, Capability> roles) {
        this.units = units;
        this.accounts = accounts;
        this.roles = roles;
    }

    /** Two queries for units and people, one for accounts, however many rows there are. */
    static List<RosterLine> of(
            Viewer viewer, List<SheetRow> rows, Roster roster, Liaisons liaisons, Map<String, Capability> roles) {
        Set<String> names = cells(rows, RosterColumn.UNIT);
        Set<String> emails = cells(rows, RosterColumn.EMAIL);
        RosterCheck check = new RosterCheck(
                roster.named(viewer, names).stream()
                        .collect(Collectors.groupingBy(unit -> unit.unit().name())),
                liaisons.known(emails),
                roles);
        return rows.stream().map(check::line).toList();
    }

    private static Set<String> cells(List<SheetRow> rows, RosterColumn column) {
        return rows.stream()
                .map(row -> row.cell(column.ordinal()))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.toSet());
    }

    private RosterLine line(SheetRow row) {
        Map<RosterColumn, String> cells = new EnumMap<>(RosterColumn.class);
        for (RosterColumn column : RosterColumn.values()) {
            cells.put(column, row.cell(column.ordinal()));
        }
        List<CellProblem> problems = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        RosterUnit unit = unit(cells, problems);
        Contact contact = unit == null ? null : contact(row.number(), unit, cells, problems);
        LiaisonEntry entry = unit == null ? null : entry(row.number(), unit, cells, problems);
        Change change = !problems.isEmpty()
                ? Change.REFUSED
                : unit == null || entry == null ? Change.NOTHING : change(unit, entry, notices);
        return new RosterLine(
                row.number(),
                cells,
                unit == null ? null : unit.unit().key(),
                problems.isEmpty() ? entry : null,
                problems.isEmpty() ? contact : null,
                change,
                List.copyOf(problems),
                List.copyOf(notices));
    }

    private @Nullable RosterUnit unit(Map<RosterColumn, String> cells, List<CellProblem> problems) {
        String name = cell(cells, RosterColumn.UNIT);
        String region = cell(cells, RosterColumn.REGION);
        List<RosterUnit> found = units.getOrDefault(name, List.of()).stream()
                .filter(unit -> region.isEmpty() || unit.unit().regionCode().equals(region))
                .toList();
        if (name.isEmpty()) {
            problem(problems, RosterColumn.UNIT, "roster.problem.no-unit");
        } else if (found.isEmpty()) {
            problem(problems, RosterColumn.UNIT, "roster.problem.unknown-unit", name);
        } else if (found.size() > 1) {
            problem(problems, RosterColumn.REGION, "roster.problem.ambiguous-unit", name);
        }
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Blank cells leave what is there; rows of one unit must agree. */
    private @Nullable Contact contact(
            int number, RosterUnit unit, Map<RosterColumn, String> cells, List<CellProblem> problems) {
        String email = cell(cells, RosterColumn.OFFICE_EMAIL);
        String phone = cell(cells, RosterColumn.OFFICE_PHONE);
        checkForm(problems, RosterColumn.OFFICE_EMAIL, email, EMAIL, "roster.problem.email-form");
        checkForm(problems, RosterColumn.OFFICE_PHONE, phone, PHONE, "roster.problem.phone-form");
        Contact before = stated.getOrDefault(
                unit.unit().key(),
                new Contact(unit.unit().officeEmail(), unit.unit().phone()));
        Contact after =
                new Contact(email.isEmpty() ? before.officeEmail() : email, phone.isEmpty() ? before.phone() : phone);
        boolean changed = !after.equals(before);
        Integer earlier = emailRow(unit, email, number);
        Integer earlierPhone = phoneRow(unit, phone, number);
        if (earlier != null && !email.equals(before.officeEmail())) {
            problem(problems, RosterColumn.OFFICE_EMAIL, "roster.problem.contact-differs", earlier);
        }
        if (earlierPhone != null && !phone.equals(before.phone())) {
            problem(problems, RosterColumn.OFFICE_PHONE, "roster.problem.contact-differs", earlierPhone);
        }
        stated.put(unit.unit().key(), after);
        return changed ? after : null;
    }

    /** The row that stated it before, null when this one is the first or states nothing. */
    private @Nullable Integer emailRow(RosterUnit unit, String email, int number) {
        return email.isEmpty()
                ? null
                : seen.putIfAbsent("mailbox|" + unit.unit().key(), number);
    }

    private @Nullable Integer phoneRow(RosterUnit unit, String phone, int number) {
        return phone.isEmpty() ? null : seen.putIfAbsent("phone|" + unit.unit().key(), number);
    }

    private @Nullable LiaisonEntry entry(
            int number, RosterUnit unit, Map<RosterColumn, String> cells, List<CellProblem> problems) {
        String name = cell(cells, RosterColumn.NAME);
        String email = cell(cells, RosterColumn.EMAIL);
        String topic = cell(cells, RosterColumn.TOPIC);
        String phone = cell(cells, RosterColumn.PHONE);
        if (name.isEmpty() && email.isEmpty() && phone.isEmpty()) {
            return null;
        }
        Capability role = role(cells, problems);
        require(problems, RosterColumn.NAME, !name.isEmpty(), "roster.problem.no-name");
        require(problems, RosterColumn.NAME, name.length() <= LONGEST_NAME, "roster.problem.too-long", LONGEST_NAME);
        require(
                problems,
                RosterColumn.TOPIC,
                topic.length() <= LONGEST_TOPIC,
                "roster.problem.too-long",
                LONGEST_TOPIC);
        require(problems, RosterColumn.EMAIL, !email.isEmpty(), "roster.problem.no-email");
        checkForm(problems, RosterColumn.EMAIL, email, EMAIL, "roster.problem.email-form");
        checkForm(problems, RosterColumn.PHONE, phone, PHONE, "roster.problem.phone-form");
        if (role == null || !problems.isEmpty()) {
            return null;
        }
        LiaisonEntry entry =
                new LiaisonEntry(unit.unit().key(), role, topic, name, email, phone.isEmpty() ? null : phone);
        checkOthers(number, entry, problems);
        return problems.isEmpty() ? entry : null;
    }

    /** Against the rows above and the accounts there are. */
    private void checkOthers(int number, LiaisonEntry entry, List<CellProblem> problems) {
        String address = entry.email().toLowerCase(Locale.ROOT);
        Integer same = seen.putIfAbsent(entry.unitId() + "|" + entry.topic() + "|" + address, number);
        if (same != null) {
            problem(problems, RosterColumn.EMAIL, "roster.problem.duplicate", same);
        }
        String other = names.putIfAbsent(address, entry.name() + "|" + entry.role());
        if (other != null && !other.equals(entry.name() + "|" + entry.role())) {
            problem(problems, RosterColumn.EMAIL, "roster.problem.two-names", other.replaceAll("\\|.*", ""));
        }
        Liaisons.objection(accounts.get(address), entry.role())
                .ifPresent(objection -> problem(problems, RosterColumn.EMAIL, objection, entry.email()));
    }

    private @Nullable Capability role(Map<RosterColumn, String> cells, List<CellProblem> problems) {
        String word = cell(cells, RosterColumn.ROLE);
        Capability role = word.isEmpty() ? Capability.LIAISON : roles.get(word);
        if (role == null) {
            problem(problems, RosterColumn.ROLE, "roster.problem.unknown-role", word);
        }
        return role;
    }

    private Change change(RosterUnit unit, LiaisonEntry entry, List<Notice> notices) {
        Known account = accounts.get(entry.email().toLowerCase(Locale.ROOT));
        List<RosterPerson> there = unit.of(entry.role());
        if (!entry.topic().isEmpty()
                && there.stream().noneMatch(one -> one.topic().equals(entry.topic()))) {
            notices.add(new Notice("roster.notice.new-topic", List.of(entry.topic())));
        }
        if (account == null) {
            return Change.NEW_PERSON;
        }
        if (!account.name().equals(entry.name())) {
            notices.add(new Notice("roster.notice.other-name", List.of(account.name())));
        }
        return there.stream()
                .filter(one ->
                        one.accountId() == account.accountId() && one.topic().equals(entry.topic()))
                .findFirst()
                .map(one ->
                        entry.phone() == null || entry.phone().equals(one.phone()) ? Change.NOTHING : Change.NEW_PHONE)
                .orElse(Change.KNOWN_PERSON);
    }

    private static void checkForm(
            List<CellProblem> problems, RosterColumn column, String cell, String form, String messageKey) {
        require(problems, column, cell.isEmpty() || cell.length() <= 200 && cell.matches(form), messageKey);
    }

    private static void require(
            List<CellProblem> problems, RosterColumn column, boolean fine, String messageKey, Object... arguments) {
        if (!fine) {
            problem(problems, column, messageKey, arguments);
        }
    }

    private static void problem(
            List<CellProblem> problems, RosterColumn column, String messageKey, Object... arguments) {
        problems.add(new CellProblem(column, messageKey, List.of(arguments)));
    }

    private static String cell(Map<RosterColumn, String> cells, RosterColumn column) {
        return cells.getOrDefault(column, "");
    }
}
