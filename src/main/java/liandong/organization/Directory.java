package liandong.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory (名册): units, who stands for them, and where their mail goes. */
@Service
@DependsOn("regionLoader")
public class Directory {

    private static final int UNITS_PER_QUERY = 1000;

    private final JdbcClient jdbc;
    private final Units units;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Vacancies vacancies;
    private final Passwords passwords;
    private final AuditLog audit;
    private final BusinessTime businessTime;
    private final SystemTime systemTime;

    Directory(
            JdbcClient jdbc,
            Units units,
            Accounts accounts,
            Memberships memberships,
            Vacancies vacancies,
            Passwords passwords,
            AuditLog audit,
            BusinessTime businessTime,
            SystemTime systemTime) {
        this.jdbc = jdbc;
        this.units = units;
        this.accounts = accounts;
        this.memberships = memberships;
        this.vacancies = vacancies;
        this.passwords = passwords;
        this.audit = audit;
        this.businessTime = businessTime;
        this.systemTime = systemTime;
    }

    public Optional<Unit> unit(long unitId) {
        return units.findById(unitId);
    }

    /** The name of one unit; empty when it is not known. */
    public String nameOf(long unitId) {
        return unit(unitId).map(Unit::name).orElse("");
    }

    /** Names by id, one query. */
    public Map<Long, String> unitNames(Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> names = new HashMap<>();
        jdbc.sql("select id, name from unit where id in (:units)")
                .param("units", Set.copyOf(unitIds))
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }

    public Optional<Unit> findUnit(String regionCode, String kind, String name) {
        return units.findByRegionCodeAndKindAndName(regionCode, kind, name);
    }

    /** All units of those regions, one query. */
    public List<Unit> unitsIn(Collection<String> regionCodes) {
        return regionCodes.isEmpty() ? List.of() : units.findByRegionCodeIn(regionCodes);
    }

    /** The unit with that region, kind and name; made when there is none. */
    @Transactional
    public Unit findOrCreateUnit(String regionCode, String kind, String name, @Nullable Long parentUnitId) {
        return findUnit(regionCode, kind, name).orElseGet(() -> {
            Unit made = units.save(
                    new Unit(null, regionCode, kind, name, parentUnitId, null, null, businessTime.today(), null, null));
            audit.record("unit-created", "unit:" + made.key(), made.key(), name);
            return made;
        });
    }

    /** How a unit is reached: its office mailbox and telephone. */
    @Transactional
    public void setContact(long unitId, @Nullable String officeEmail, @Nullable String phone) {
        jdbc.sql("update unit set office_email = :email, phone = :phone where id = :id")
                .param("email", officeEmail)
                .param("phone", phone)
                .param("id", unitId)
                .update();
        audit.record("unit-contact-changed", "unit:" + unitId, unitId, officeEmail + " " + phone);
    }

    /** COUNTY/CITY/PROVINCE rows directly under a region, by code. */
    public List<Region> regionsUnder(String parentRegion, String level) {
        return jdbc.sql("""
                        select code, name, region_level, parent_code from region
                        where parent_code = :parent and region_level = :level order by code
                        """)
                .param("parent", parentRegion)
                .param("level", level)
                .query((rs, row) -> new Region(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
    }

    public Optional<Region> region(String code) {
        return jdbc.sql("select code, name, region_level, parent_code from region where code = :code")
                .param("code", code)
                .query((rs, row) -> new Region(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .optional();
    }

    /**
     * Everybody in that role of that unit with an address; when there is nobody, the unit's office mailbox; empty when
     * it has none either.
     */
    public List<Addressee> addressees(long unitId, Capability role) {
        return addressees(unitId, role, Matter.GENERAL);
    }

    /** Of those the ones whose topic covers the matter, or all when nobody's does. */
    public List<Addressee> addressees(long unitId, Capability role, Matter matter) {
        return addressees(List.of(unitId), role, matter).getOrDefault(unitId, List.of());
    }

    /** The same for many units with two queries for every thousand; a unit that can not be reached is missing. */
    public Map<Long, List<Addressee>> addressees(Collection<Long> unitIds, Capability role) {
        return addressees(unitIds, role, Matter.GENERAL);
    }

    /** For many units those whose topic covers the matter, or all of a unit where nobody's does. */
    public Map<Long, List<Addressee>> addressees(Collection<Long> unitIds, Capability role, Matter matter) {
        List<Long> wanted = List.copyOf(Set.copyOf(unitIds));
        Map<Long, List<Addressee>> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += UNITS_PER_QUERY) {
            List<Long> some = wanted.subList(from, Math.min(wanted.size(), from + UNITS_PER_QUERY));
            people(some, role).forEach((unit, people) -> found.put(unit, people.of(matter)));
            List<Long> vacant =
                    some.stream().filter(unit -> !found.containsKey(unit)).toList();
            officeMailboxes(vacant).forEach(one -> found.put(one.unitId(), List.of(one)));
        }
        return found;
    }

    private Map<Long, People> people(List<Long> unitIds, Capability role) {
        Map<Long, People> found = new HashMap<>();
        jdbc.sql("""
                        select m.unit_id, a.id, a.display_name, a.email, m.topic from account a
                        join membership m on m.account_id = a.id
                        where m.unit_id in (:unitIds) and a.capability = :role and a.enabled and a.email is not null
                          and (m.valid_from is null or m.valid_from <= :today)
                          and (m.valid_to is null or m.valid_to >= :today)
                        order by m.unit_id, a.id, m.id
                        """)
                .param("unitIds", unitIds)
                .param("role", role.name())
                .param("today", businessTime.today())
                .query(rs -> {
                    Addressee person = new Addressee(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4));
                    found.computeIfAbsent(person.unitId(), unit -> new People()).add(person, rs.getString(5));
                });
        return found;
    }

    private List<Addressee> officeMailboxes(List<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, name, office_email from unit where id in (:unitIds) and office_email is not null")
                .param("unitIds", unitIds)
                .query((rs, row) -> new Addressee(rs.getLong(1), null, rs.getString(2), rs.getString(3)))
                .list();
    }

    /** Whether anybody can sign in and work for the unit. */
    public boolean hasAccounts(long unitId) {
        return jdbc.sql("""
                        select count(*) from account a join membership m on m.account_id = a.id
                        where m.unit_id = :unit and a.enabled and a.capability in ('OFFICER', 'LIAISON', 'UNIT_HEAD')
                          and (m.valid_from is null or m.valid_from <= :today)
                          and (m.valid_to is null or m.valid_to >= :today)
                        """)
                        .param("unit", unitId)
                        .param("today", businessTime.today())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The mailbox of the unit's office, when it has one. */
    public List<Addressee> officeMailbox(long unitId) {
        return officeMailboxes(List.of(unitId));
    }

    /** Puts a role of a unit on the call list: mail to it did not arrive. */
    @Transactional
    public void reportUnreachable(long unitId, Capability role, String reason) {
        vacancies.report(List.of(unitId), role, reason);
    }

    /** The same for many units at once. */
    @Transactional
    public void reportUnreachable(Collection<Long> unitIds, Capability role, String reason) {
        vacancies.report(unitIds, role, reason);
    }

    /** Takes a role of a unit off the call list: mail to it arrives again. */
    @Transactional
    public void reachable(long unitId, Capability role) {
        vacancies.end(unitId, role);
    }

    /** Makes an account that acts for units; returns its id. The e-mail may be null. */
    @Transactional
    public long createAccount(
            String username,
            String displayName,
            Capability capability,
            @Nullable String email,
            String rawPassword,
            List<Long> unitIds) {
        return createAccounts(List.of(new NewAccount(username, displayName, capability, email, unitIds)), rawPassword)
                .get(0);
    }

    /** Makes accounts that share a password, which is hashed once; returns their ids in the order given. */
    @Transactional
    public List<Long> createAccounts(List<NewAccount> wanted, String rawPassword) {
        String hash = passwords.hash(rawPassword);
        return wanted.stream().map(one -> create(one, hash)).toList();
    }

    private long create(NewAccount wanted, String hash) {
        long id = accounts.save(Account.created(
                        wanted.username(),
                        wanted.displayName(),
                        wanted.capability(),
                        wanted.email(),
                        hash,
                        false,
                        systemTime.now()))
                .key();
        memberships.saveAll(wanted.unitIds().stream()
                .map(unitId -> Membership.of(id, unitId, null))
                .toList());
        if (wanted.email() != null) {
            wanted.unitIds().forEach(unitId -> vacancies.end(unitId, wanted.capability()));
        }
        audit.record("account-created", "account:" + id, null, wanted.username() + " " + wanted.capability());
        return id;
    }
}
