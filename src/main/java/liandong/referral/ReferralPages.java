package liandong.referral;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.document.Attachment;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.referral.ReferralLimits.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One referral as a person may read it (移送页面内容). */
@Service
@Transactional(readOnly = true)
public class ReferralPages {

    private static final Set<String> SENT = Set.of(ReferralAct.SEND.code(), ReferralAct.REVERSE.code());

    private final ReferralAccess access;
    private final ReferralEntries entries;
    private final ReferralLimits limits;
    private final Attachments attachments;
    private final Directory directory;

    ReferralPages(
            ReferralAccess access,
            ReferralEntries entries,
            ReferralLimits limits,
            Attachments attachments,
            Directory directory) {
        this.access = access;
        this.entries = entries;
        this.limits = limits;
        this.attachments = attachments;
        this.directory = directory;
    }

    /**
     * @param limit of the step it stands at; null when it is over
     * @param enclosed files of each enclosure
     * @param papers scans of what the police and the procuratorate wrote
     * @param acts what the viewer may do now
     * @param recording whether the viewer writes down what others did, with a scan
     * @param names of all units it mentions
     */
    public record View(
            CriminalReferral referral,
            @Nullable Limit limit,
            List<ReferralEntry> entries,
            Map<Enclosure, List<Attachment>> enclosed,
            List<Attachment> materials,
            List<Attachment> papers,
            List<ReferralAct> acts,
            boolean recording,
            Map<Long, String> names) {

        /** Steps that are done, with their clocks. */
        public List<ReferralEntry> clocks() {
            return entries.stream().filter(ReferralEntry::hasClock).toList();
        }
    }

    public View view(Viewer viewer, long id) {
        CriminalReferral referral = access.visible(viewer, id);
        List<ReferralEntry> told = told(viewer, referral);
        List<ReferralAct> acts = ReferralAccess.acts(viewer, referral);
        return new View(
                referral,
                referral.state().isOpen() ? limits.of(referral) : null,
                told,
                enclosed(viewer, id),
                attachments.of(viewer, CriminalReferral.KIND, id, AttachmentPurpose.MATERIAL),
                attachments.of(viewer, CriminalReferral.KIND, id, AttachmentPurpose.SOURCE),
                acts,
                acts.stream().anyMatch(act -> ReferralAccess.needsScan(viewer, referral, act)),
                names(referral, told));
    }

    private Map<Enclosure, List<Attachment>> enclosed(Viewer viewer, long id) {
        Map<Enclosure, List<Attachment>> enclosed = new EnumMap<>(Enclosure.class);
        for (Enclosure one : Enclosure.values()) {
            enclosed.put(one, attachments.of(viewer, one.kind(), id, AttachmentPurpose.MATERIAL));
        }
        return enclosed;
    }

    /** What the referring unit did before its letter went out is its own. */
    private List<ReferralEntry> told(Viewer viewer, CriminalReferral referral) {
        List<ReferralEntry> all = entries.of(referral.id());
        if (viewer.belongsTo(referral.ownerUnitId())) {
            return all;
        }
        return all.stream().dropWhile(entry -> !SENT.contains(entry.what())).toList();
    }

    private Map<Long, String> names(CriminalReferral referral, List<ReferralEntry> told) {
        return directory.unitNames(Stream.concat(
                        Stream.of(referral.ownerUnitId(), referral.holderUnitId()),
                        told.stream().map(ReferralEntry::recordedByUnit))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
