package liandong.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.worklist.Lamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of referrals (移送列表): those of the viewer's units, those they received or have a copy of, all that they lead. */
@Service
@Transactional(readOnly = true)
public class ReferralLists {

    /** Rows of one page. */
    public static final int PAGE = 50;

    private final CriminalReferrals referrals;
    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Directory directory;
    private final ReferralWords words;
    private final Lamps lamps;

    ReferralLists(
            CriminalReferrals referrals,
            JdbcClient jdbc,
            Campaigns campaigns,
            Directory directory,
            ReferralWords words,
            Lamps lamps) {
        this.referrals = referrals;
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.directory = directory;
        this.words = words;
        this.lamps = lamps;
    }

    /** Which referrals are asked for. */
    public enum Tab {
        /** 本单位移送 */
        SENT("r.owner_unit_id in (:viewerUnits)"),
        /** 收到、抄送 */
        RECEIVED(
                "r.letter_no is not null and (r.receiver_unit_id in (:viewerUnits) or r.procuratorate_unit_id in (:viewerUnits))"),
        /** 牵头: everything that has gone out */
        LED("r.letter_no is not null and r.lead_unit_id in (:viewerUnits)");

        private final String condition;

        Tab(String condition) {
            this.condition = condition;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Newest first.
     *
     * @param before only those older than that id; null for the first page
     */
    public List<ReferralRow> rows(Viewer viewer, Tab tab, @Nullable Long before) {
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        parameters.put("before", before == null ? Long.MAX_VALUE : before);
        return rows(referrals.list(
                tab.condition + " and r.id < :before order by r.id desc fetch first " + (PAGE + 1) + " rows only",
                parameters));
    }

    /** What became of those that went out: filed (立案), not filed (不予立案), or not decided yet. */
    public record Tally(long sent, long filed, long notFiled) {

        public long undecided() {
            return sent - filed - notFiled;
        }
    }

    /** Of the same referrals as the rows; a case that was filed after a remedy counts as filed. */
    public Tally tally(Viewer viewer, Tab tab) {
        String filed = happened("'file', 'overturn', 'file-when-asked', 'file-as-told'");
        return jdbc.sql("select count(*) as sent, count(case when " + filed + " then 1 end) as filed,"
                        + " count(case when " + happened("'not-file'") + " and not " + filed
                        + " then 1 end) as not_filed from criminal_referral r where " + happened("'send'") + " and "
                        + tab.condition)
                .params(Access.parameters(viewer))
                .query((row, number) -> new Tally(row.getLong("sent"), row.getLong("filed"), row.getLong("not_filed")))
                .single();
    }

    private static String happened(String acts) {
        return "exists (select 1 from referral_entry e where e.referral_id = r.id and e.what in (" + acts + "))";
    }

    private List<ReferralRow> rows(List<CriminalReferral> found) {
        Map<Long, String> units = directory.unitNames(found.stream()
                .flatMap(one -> Stream.of(one.ownerUnitId(), one.holderUnitId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, String> names = found.stream()
                .map(CriminalReferral::campaignId)
                .distinct()
                .collect(Collectors.toMap(
                        id -> id, id -> campaigns.find(id).map(Campaign::name).orElse("")));
        return found.stream().map(one -> row(one, units, names)).toList();
    }

    private ReferralRow row(CriminalReferral one, Map<Long, String> units, Map<Long, String> campaignNames) {
        Long holder = one.holderUnitId();
        return new ReferralRow(
                one.id(),
                words.title(one),
                one.letterNo(),
                campaignNames.getOrDefault(one.campaignId(), ""),
                units.getOrDefault(one.ownerUnitId(), ""),
                one.facts().police(),
                one.state(),
                holder == null ? null : units.get(holder),
                one.due(),
                one.dueAt() == null ? null : lamps.of(one.dueAt(), null));
    }
}
