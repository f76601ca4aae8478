package liandong.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liandong.campaign.ArchiveEvents;
import liandong.campaign.ArchiveMark;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about suspected crimes that were referred (涉嫌犯罪案件移送归档). */
@Component
class ReferralArchive implements ArchivePart {

    /** What the referring unit did before its letter went out is its own. */
    private static final String SINCE_SENT = " and t.id >= (select min(s.id) from referral_entry s"
            + " where s.referral_id = r.id and s.what in ('send', 'reverse'))";

    @Override
    public List<ArchiveTable> tables() {
        return List.of(table("referrals", """
                        select t.id, u.name, t.suspect, t.charge, t.story, t.police, t.procuratorate, t.letter_no,
                            t.state as "#referral.state", t.supervised, t.created_by, t.created_at
                        from criminal_referral t join unit u on u.id = t.owner_unit_id
                        where t.campaign_id = :campaign and t.letter_no is not null and t.id > :after"""), table("entries", """
                        select t.id, t.referral_id, t.what as "#referral.entry", u.name, t.party, t.done_by, t.recorded_at,
                            t.happened_at, t.paper_no, t.paper_on, t.note, t.began_at, t.due_at, t.basis
                        from referral_entry t join criminal_referral r on r.id = t.referral_id join unit u on u.id = t.unit_id
                        where r.campaign_id = :campaign and r.letter_no is not null and t.id > :after""" + SINCE_SENT));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("referral.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(new ArchiveEvents(ArchiveMark.OTHER, "referral.archive.entry", """
                select t.unit_id, r.suspect, t.happened_at, t.id, t.what as "#referral.entry", t.party, t.note
                from referral_entry t join criminal_referral r on r.id = t.referral_id
                where r.campaign_id = :campaign and r.letter_no is not null and t.unit_id in (:units)""" + SINCE_SENT));
    }

    @Override
    public Map<String, String> things() {
        String referrals = "select id from criminal_referral where campaign_id = :campaign and letter_no is not null";
        Map<String, String> things = new HashMap<>(Map.of(CriminalReferral.KIND, referrals));
        for (Enclosure one : Enclosure.values()) {
            things.put(one.kind(), referrals);
        }
        return things;
    }
}
