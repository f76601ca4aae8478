package liandong.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roster (联络员名册): units and who stands for them, for whoever keeps it: the administrator for all units, an officer
 * for the own ones and those in the campaigns the own office leads.
 */
@Service
@Transactional(readOnly = true)
public class Roster {

    public static final int PAGE = 100;

    private static final String PEOPLE = """
            select m.id, m.account_id, m.unit_id, m.topic, m.phone, m.valid_from, m.valid_to,
                   a.display_name, a.capability, a.email, a.enabled,
                   case when exists (select 1 from password_link p where p.account_id = a.id and p.invitation)
                         and not exists (select 1 from password_link p
                                         where p.account_id = a.id and p.used_at is not null)
                        then 1 else 0 end as invited
            from membership m join account a on a.id = m.account_id
            where a.capability in ('LIAISON', 'UNIT_HEAD') and (m.valid_to is null or m.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final AccountDesk desk;
    private final BusinessTime time;

    Roster(JdbcClient jdbc, Units units, AccountDesk desk, BusinessTime time) {
        this.jdbc = jdbc;
        this.units = units;
        this.desk = desk;
        this.time = time;
    }

    /** Whether the viewer keeps the entries of that unit. */
    public boolean isKept(Viewer viewer, long unitId) {
        return viewer.capability() == Capability.ADMINISTRATOR || scope(viewer).contains(unitId);
    }

    /**
     * A page of units whose name contains the text; one row more than a page when there is another.
     *
     * @param within only these units, null for all the viewer keeps
     */
    public List<RosterUnit> page(Viewer viewer, @Nullable Collection<Long> within, String text, int page) {
        boolean everything = viewer.capability() == Capability.ADMINISTRATOR && within == null;
        Set<Long> wanted = new HashSet<>(within == null ? scope(viewer) : within);
        if (viewer.capability() != Capability.ADMINISTRATOR) {
            wanted.retainAll(scope(viewer));
        }
        List<Long> ids = jdbc.sql("select u.id from unit u where u.name like :text"
                        + (everything ? "" : " and u.id in (:units)")
                        + " order by u.region_code, u.id limit :limit offset :offset")
                .param("text", "%" + text.strip() + "%")
                .params(everything ? Map.of() : Map.of("units", wanted.isEmpty() ? Set.of(-1L) : wanted))
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(Long.class)
                .list();
        return of(ids);
    }

    /** One unit, or 404 for whoever does not keep it. */
    public RosterUnit unit(Viewer viewer, long unitId) {
        if (!isKept(viewer, unitId)) {
            throw new NotVisible();
        }
        return of(List.of(unitId)).stream().findFirst().orElseThrow(NotVisible::new);
    }

    /** The units of those names that the viewer keeps, with their people; two may share a name. */
    public List<RosterUnit> named(Viewer viewer, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        Set<Long> scope = viewer.capability() == Capability.ADMINISTRATOR ? Set.of() : scope(viewer);
        List<Long> ids = jdbc
                .sql("select id from unit where name in (:names) order by id")
                .param("names", names)
                .query(Long.class)
                .list()
                .stream()
                .filter(id -> viewer.capability() == Capability.ADMINISTRATOR || scope.contains(id))
                .toList();
        return of(ids);
    }

    Optional<RosterPerson> person(long membershipId) {
        return jdbc.sql(PEOPLE + " and m.id = :id")
                .param("today", time.today())
                .param("id", membershipId)
                .query(Roster::person)
                .optional();
    }

    private Set<Long> scope(Viewer viewer) {
        if (viewer.capability() != Capability.OFFICER) {
            return Set.of();
        }
        Set<Long> scope = new HashSet<>(desk.led(viewer));
        scope.addAll(viewer.unitIds());
        return scope;
    }

    private List<RosterUnit> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Unit> found = units.findAllById(ids).stream().collect(Collectors.toMap(Unit::key, unit -> unit));
        Map<Long, List<RosterPerson>> people = jdbc
                .sql(PEOPLE + " and m.unit_id in (:units) order by m.unit_id, a.capability, m.valid_from, m.id")
                .param("today", time.today())
                .param("units", ids)
                .query(Roster::person)
                .list()
                .stream()
                .collect(Collectors.groupingBy(RosterPerson::unitId));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(unit -> new RosterUnit(unit, people.getOrDefault(unit.key(), List.of())))
                .toList();
    }

    private static RosterPerson person(ResultSet row, int n) throws SQLException {
        return new RosterPerson(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("unit_id"),
                Capability.valueOf(row.getString("capability")),
                row.getString("topic"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("enabled"),
                row.getInt("invited") == 1);
    }
}
