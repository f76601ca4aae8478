package liandong.handoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.campaign.Participant;
import liandong.document.Attachment;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One handoff as a person may read it (移送页面内容): a party all of it, a unit that refused it what concerned it. */
@Service
@Transactional(readOnly = true)
public class HandoffPages {

    private final HandoffAccess access;
    private final HandoffLetters letters;
    private final HandoverRecords records;
    private final Receivers receivers;
    private final JointHandling joint;
    private final Turns turns;
    private final Attachments attachments;
    private final Directory directory;

    HandoffPages(
            HandoffAccess access,
            HandoffLetters letters,
            HandoverRecords records,
            Receivers receivers,
            JointHandling joint,
            Turns turns,
            Attachments attachments,
            Directory directory) {
        this.access = access;
        this.letters = letters;
        this.records = records;
        this.receivers = receivers;
        this.joint = joint;
        this.turns = turns;
        this.attachments = attachments;
        this.directory = directory;
    }

    /**
     * @param party whether the viewer reads all of it
     * @param joint units that take part
     * @param mayAnswerJointly whether the viewer's unit takes part and may say what it did
     * @param names of all units it mentions
     * @param mayAct whether it is the viewer's turn
     * @param proxy whether the viewer would act for a unit without accounts
     */
    public record View(
            ClueHandoff handoff,
            boolean party,
            List<HandoffLetter> letters,
            List<HandoverEntry> entries,
            List<Attachment> materials,
            List<JointUnit> joint,
            boolean mayAnswerJointly,
            Map<Long, String> names,
            boolean mayAct,
            boolean proxy,
            boolean mayWithdraw) {

        /** Latest first. */
        public List<HandoffLetter> latestLetters() {
            return letters.stream()
                    .sorted(Comparator.comparing(HandoffLetter::place).reversed())
                    .toList();
        }
    }

    public View view(Viewer viewer, long id) {
        ClueHandoff handoff = access.visible(viewer, id);
        boolean party = access.isParty(viewer, handoff);
        List<HandoffLetter> shown = party ? letters.of(id) : access.lettersTo(viewer, id);
        List<HandoverEntry> told = told(viewer, handoff, party, shown);
        List<JointUnit> others = party ? joint.of(id) : List.of();
        return new View(
                handoff,
                party,
                shown,
                told,
                attachments.of(viewer, ClueHandoff.KIND, id, AttachmentPurpose.MATERIAL),
                others,
                joint.mayAnswer(viewer, handoff),
                names(handoff, shown, told, others),
                turns.mayAct(viewer, handoff),
                turns.isProxy(viewer, handoff),
                access.mayWithdraw(viewer, handoff));
    }

    /** What the sender did before its letter went out is its own; who refused reads up to its own answer. */
    private List<HandoverEntry> told(Viewer viewer, ClueHandoff handoff, boolean party, List<HandoffLetter> shown) {
        List<HandoverEntry> all = records.of(handoff);
        if (viewer.belongsTo(handoff.senderUnitId())) {
            return all;
        }
        if (party) {
            return all.stream().filter(entry -> entry.letter() > 0).toList();
        }
        Set<Integer> concerned =
                shown.stream().map(HandoffLetter::place).collect(Collectors.toCollection(HashSet::new));
        List<HandoverEntry> own = new ArrayList<>();
        for (HandoverEntry entry : all) {
            if (concerned.contains(entry.letter())) {
                own.add(entry);
            }
            if (entry.isRefusal()) {
                concerned.remove(entry.letter());
            }
        }
        return own;
    }

    /** Whom the clue may go to now. */
    public List<Participant> receivers(ClueHandoff handoff) {
        return receivers.of(handoff);
    }

    private Map<Long, String> names(
            ClueHandoff handoff, List<HandoffLetter> shown, List<HandoverEntry> told, List<JointUnit> others) {
        Set<Long> units = new HashSet<>(Set.of(handoff.senderUnitId()));
        add(units, handoff.toUnitId(), handoff.receiverUnitId(), handoff.leadUnitId(), handoff.holderUnitId());
        shown.forEach(letter -> add(units, letter.receiver(), letter.namedUnitId()));
        told.forEach(entry -> add(units, entry.unitId(), entry.proxy()));
        others.forEach(other -> units.add(other.unitId()));
        return directory.unitNames(new ArrayList<>(units));
    }

    private static void add(Set<Long> units, @Nullable Long... some) {
        for (Long unit : some) {
            if (unit != null) {
                units.add(unit);
            }
        }
    }
}
