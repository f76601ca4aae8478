package liandong.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import liandong.campaign.CampaignPlan;
import liandong.campaign.ParticipantPlanner;
import liandong.campaign.PlannedParticipants.PlannedUnit;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.NewAccount;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a rehearsal its cast (演练人员): every unit of a plan with an officer, a head and a liaison who sign in with a
 * known password. Casting twice changes nothing.
 */
@Service
@Profile("rehearsal | test")
public class Casting {

    /** The password of every account of a rehearsal. */
    public static final String PASSWORD = "liandong-2021";

    private static final Map<Capability, String> PARTS =
            Map.of(Capability.OFFICER, "officer", Capability.UNIT_HEAD, "head", Capability.LIAISON, "liaison");

    /** One account of the cast. */
    public record Member(
            String planUnit, String unit, String region, String capability, String username, String email) {}

    private record Held(long unitId, String capability, String username, String email) {}

    private final ParticipantPlanner planner;
    private final Directory directory;
    private final JdbcClient database;

    Casting(ParticipantPlanner planner, Directory directory, JdbcClient database) {
        this.planner = planner;
        this.directory = directory;
        this.database = database;
    }

    @Transactional
    public List<Member> cast(CampaignPlan plan) {
        List<PlannedUnit> units = planner.work(plan).units();
        Set<String> repeated = units.stream()
                .collect(Collectors.groupingBy(PlannedUnit::planUnitId, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> taken = Set.copyOf(
                database.sql("select username from account").query(String.class).list());
        Map<String, Held> held = held();
        List<NewAccount> wanted = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (PlannedUnit unit : units) {
            long unitId = directory
                    .findOrCreateUnit(unit.regionCode(), unit.kind(), unit.name(), null)
                    .key();
            String stem = unit.planUnitId().toLowerCase(java.util.Locale.ROOT);
            if (repeated.contains(unit.planUnitId())
                    || taken.contains(stem + ".officer") && !held.containsKey(unitId + "OFFICER")) {
                stem += unit.regionCode();
            }
            directory.setContact(unitId, stem + "@liandong.test", "021-0000" + unitId);
            for (Capability capability : PARTS.keySet().stream().sorted().toList()) {
                Held already = held.get(unitId + capability.name());
                String username = already == null ? stem + "." + PARTS.get(capability) : already.username();
                String email = already == null ? username + "@liandong.test" : already.email();
                members.add(new Member(
                        unit.planUnitId(), unit.name(), unit.regionCode(), capability.name(), username, email));
                if (already == null) {
                    wanted.add(new NewAccount(username, unit.name(), capability, email, List.of(unitId)));
                }
            }
        }
        if (!wanted.isEmpty()) {
            directory.createAccounts(wanted, PASSWORD);
        }
        return members;
    }

    private Map<String, Held> held() {
        return database
                .sql("""
                        select m.unit_id, a.capability, a.username, a.email
                        from account a join membership m on m.account_id = a.id
                        where a.email is not null order by a.id""")
                .query((row, n) -> new Held(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        one -> one.unitId() + one.capability(), Function.identity(), (first, next) -> first));
    }
}
