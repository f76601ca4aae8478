package liandong.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import liandong.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers, replaces and releases the people who stand for units (联络员登记、接任). Nobody's mail address is changed here:
 * whoever may write another's address could take the account over.
 */
@Service
@Transactional
public class Liaisons {

    private static final Set<Capability> ROLES = Set.of(Capability.LIAISON, Capability.UNIT_HEAD);

    private final Accounts accounts;
    private final Memberships memberships;
    private final Roster roster;
    private final Directory directory;
    private final Vacancies vacancies;
    private final Passwords passwords;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final BusinessTime businessTime;
    private final SystemTime systemTime;

    Liaisons(
            Accounts accounts,
            Memberships memberships,
            Roster roster,
            Directory directory,
            Vacancies vacancies,
            Passwords passwords,
            AuditLog audit,
            JdbcClient jdbc,
            BusinessTime businessTime,
            SystemTime systemTime) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.roster = roster;
        this.directory = directory;
        this.vacancies = vacancies;
        this.passwords = passwords;
        this.audit = audit;
        this.jdbc = jdbc;
        this.businessTime = businessTime;
        this.systemTime = systemTime;
    }

    /** What is known of a mail address: nothing, or the account behind it. */
    public record Known(long accountId, String name, Capability capability, boolean enabled) {}

    /** Accounts by mail address in small letters, one query. */
    @Transactional(readOnly = true)
    public Map<String, Known> known(Collection<String> emails) {
        Map<String, Known> known = new HashMap<>();
        if (emails.isEmpty()) {
            return known;
        }
        jdbc.sql("""
                        select id, display_name, capability, enabled, lower(email) as address from account
                        where lower(email) in (:emails) order by id desc
                        """)
                .param("emails", emails.stream().map(Liaisons::key).collect(Collectors.toSet()))
                .query(row -> {
                    known.put(
                            row.getString("address"),
                            new Known(
                                    row.getLong("id"),
                                    row.getString("display_name"),
                                    Capability.valueOf(row.getString("capability")),
                                    row.getBoolean("enabled")));
                });
        return known;
    }

    /** Why a known account cannot stand in that role: a message key, or nothing. */
    public static Optional<String> objection(@Nullable Known known, Capability role) {
        if (known == null) {
            return Optional.empty();
        }
        if (known.capability() != role) {
            return Optional.of("organization.liaison.other-capability");
        }
        return known.enabled() ? Optional.empty() : Optional.of("organization.liaison.disabled");
    }

    /** How the unit is reached. */
    public void changeContact(Viewer viewer, long unitId, @Nullable String officeEmail, @Nullable String phone) {
        kept(viewer, unitId);
        directory.setContact(unitId, officeEmail, phone);
    }

    /** Enters people from a day on, all or none. The password nobody knows is hashed once for all new accounts. */
    public List<Registration> register(Viewer viewer, List<LiaisonEntry> entries, LocalDate from) {
        hold(entries.stream().map(LiaisonEntry::unitId).distinct().toList());
        Map<String, Known> known =
                known(entries.stream().map(LiaisonEntry::email).toList());
        List<Registration> done = new ArrayList<>();
        String hash = passwords.hash(SecretToken.random().text());
        for (LiaisonEntry entry : entries) {
            kept(viewer, entry.unitId());
            Known account = known.get(key(entry.email()));
            objection(account, entry.role()).ifPresent(objection -> {
                throw new Refused(objection, entry.email());
            });
            boolean created = account == null;
            long accountId = account == null ? create(entry, hash) : account.accountId();
            known.putIfAbsent(key(entry.email()), new Known(accountId, entry.name(), entry.role(), true));
            done.add(new Registration(entry, accountId, created, join(accountId, entry, from)));
        }
        return done;
    }

    /**
     * Somebody else takes over from a day on: work is keyed by unit and role, so it goes along, and so does the mail.
     *
     * @throws Refused when it is the same person or the day lies in the past
     */
    public Registration replace(
            Viewer viewer, long membershipId, String name, String email, @Nullable String phone, LocalDate from) {
        RosterPerson leaving = person(viewer, membershipId);
        if (key(email).equals(key(leaving.email() == null ? "" : leaving.email()))) {
            throw new Refused("organization.liaison.same-person");
        }
        release(viewer, membershipId, from);
        return register(
                        viewer,
                        List.of(new LiaisonEntry(
                                leaving.unitId(), leaving.role(), leaving.topic(), name, email, phone)),
                        from)
                .get(0);
    }

    /** Ends what a person does for a unit: from that day on the unit's work is no longer this person's. */
    public void release(Viewer viewer, long membershipId, LocalDate from) {
        RosterPerson leaving = person(viewer, membershipId);
        if (from.isBefore(businessTime.today())) {
            throw new Refused("organization.liaison.past-day");
        }
        Membership membership = memberships.findById(membershipId).orElseThrow(NotVisible::new);
        memberships.save(membership.endedBefore(from));
        audit.record(
                "liaison-released",
                "account:" + leaving.accountId(),
                leaving.unitId(),
                "%s %s from %s".formatted(leaving.role(), leaving.topic(), from));
    }

    /** One person of the roster, or 404 for whoever does not keep the unit. */
    public RosterPerson person(Viewer viewer, long membershipId) {
        RosterPerson person = roster.person(membershipId).orElseThrow(NotVisible::new);
        kept(viewer, person.unitId());
        return person;
    }

    /** One entry at a time for each unit, so that nobody is entered twice. */
    private void hold(Collection<Long> unitIds) {
        if (!unitIds.isEmpty()) {
            jdbc.sql("select id from unit where id in (:ids) order by id for update")
                    .param("ids", unitIds)
                    .query(Long.class)
                    .list();
        }
    }

    private void kept(Viewer viewer, long unitId) {
        if (!roster.isKept(viewer, unitId)) {
            throw new NotVisible();
        }
    }

    private long create(LiaisonEntry entry, String hash) {
        if (!ROLES.contains(entry.role())) {
            throw new IllegalArgumentException("No roster role: " + entry.role());
        }
        String username = username(entry.email());
        long id = accounts.save(Account.created(
                        username, entry.name(), entry.role(), entry.email(), hash, false, systemTime.now()))
                .key();
        audit.record("account-created", "account:" + id, entry.unitId(), username + " " + entry.role());
        return id;
    }

    /** Whether it is new; a known one only gets another telephone number. */
    private boolean join(long accountId, LiaisonEntry entry, LocalDate from) {
        Optional<Membership> there = memberships.findByAccountId(accountId).stream()
                .filter(one -> one.unitId() == entry.unitId() && one.topic().equals(entry.topic()) && one.lastsTo(from))
                .findFirst();
        if (there.isPresent()) {
            if (entry.phone() != null && !entry.phone().equals(there.get().phone())) {
                memberships.save(there.get().withPhone(entry.phone()));
                audit.record("liaison-phone-changed", "account:" + accountId, entry.unitId(), entry.phone());
            }
            return false;
        }
        memberships.save(new Membership(null, accountId, entry.unitId(), entry.topic(), entry.phone(), from, null));
        vacancies.end(entry.unitId(), entry.role());
        audit.record(
                "liaison-registered",
                "account:" + accountId,
                entry.unitId(),
                "%s %s from %s".formatted(entry.role(), entry.topic(), from));
        return true;
    }

    /** The part before the @, made unique. */
    private String username(String email) {
        String stem = key(email).replaceAll("@.*", "").replaceAll("[^a-z0-9._-]", "");
        stem = stem.length() < 2 ? "user." + stem : stem.substring(0, Math.min(50, stem.length()));
        String name = stem;
        for (int n = 2; accounts.findByUsername(name).isPresent(); n++) {
            name = stem + n;
        }
        return name;
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
