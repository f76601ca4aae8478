package liandong.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import liandong.notification.ImmediateMail;
import liandong.notification.Notifications;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails of referrals, which never wait for the digest (移送通知): limits are as short as 24 hours. */
@Component
class ReferralMails {

    /** Of these the procuratorate has a copy (抄送). */
    private static final Set<ReferralAct> COPIED = EnumSet.of(
            ReferralAct.SEND,
            ReferralAct.NOT_FILE,
            ReferralAct.SUGGEST,
            ReferralAct.SUGGEST_STILL,
            ReferralAct.HAND_OVER,
            ReferralAct.REVERSE);

    private final Notifications notifications;
    private final ReferralLimits limits;
    private final Directory directory;
    private final ReferralWords words;

    ReferralMails(Notifications notifications, ReferralLimits limits, Directory directory, ReferralWords words) {
        this.notifications = notifications;
        this.limits = limits;
        this.directory = directory;
        this.words = words;
    }

    /** Tells whoever's turn it is now, and the other side. */
    void tell(CriminalReferral referral, ReferralAct act, ReferralEntry done) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.say("referral.mail.done", done.party(), entry(act.code())));
        Stream.of(done.name(), done.paperNo(), done.note())
                .filter(text -> !text.isBlank())
                .flatMap(String::lines)
                .forEach(paragraphs::add);
        if (referral.state().isOpen()) {
            paragraphs.add(words.next(referral, limits.of(referral)));
        }
        String what = entry(act.code());
        readers(referral, act, done).forEach((unit, role) -> send(referral, unit, role, act.code(), what, paragraphs));
    }

    private Map<Long, Capability> readers(CriminalReferral referral, ReferralAct act, ReferralEntry done) {
        Map<Long, Capability> readers = new HashMap<>();
        add(readers, referral.ownerUnitId(), Capability.LIAISON);
        add(readers, referral.receiverUnitId(), Capability.LIAISON);
        if (COPIED.contains(act)) {
            add(readers, referral.observerUnitId(), Capability.LIAISON);
        }
        readers.remove(done.recordedByUnit() == null ? Long.valueOf(done.unitId()) : done.recordedByUnit());
        add(readers, referral.holderUnitId(), referral.state().role());
        return readers;
    }

    /** The time of a step is over: its unit and the unit's head, the referring unit, the lead and the procuratorate hear it. */
    void supervise(CriminalReferral referral, long holder) {
        List<String> paragraphs = List.of(
                words.say("referral.mail.overdue", name(holder), words.say("referral.state." + referral.state())),
                words.next(referral, limits.of(referral)));
        String what = entry("supervised");
        Map<Long, Capability> readers = new HashMap<>();
        add(readers, referral.observerUnitId(), Capability.LIAISON);
        add(readers, referral.leadUnitId(), Capability.OFFICER);
        add(readers, referral.ownerUnitId(), Capability.LIAISON);
        add(readers, holder, referral.state().role());
        readers.forEach((unit, role) -> send(referral, unit, role, "supervised", what, paragraphs));
        if (referral.state().role() != Capability.UNIT_HEAD) {
            send(referral, holder, Capability.UNIT_HEAD, "supervised-head", what, paragraphs);
        }
    }

    private static void add(Map<Long, Capability> readers, @Nullable Long unit, Capability role) {
        if (unit != null) {
            readers.put(unit, role);
        }
    }

    private void send(
            CriminalReferral referral, long unit, Capability role, String key, String what, List<String> paragraphs) {
        Long lead = referral.leadUnitId();
        notifications.send(ImmediateMail.notice(
                unit,
                role,
                "referral:" + referral.id() + ":" + key + ":" + referral.version(),
                "referral.mail.subject",
                List.of(what, words.title(referral)),
                paragraphs,
                "/referrals/" + referral.id(),
                referral.campaignId(),
                lead == null ? referral.ownerUnitId() : lead));
    }

    private String entry(String what) {
        return words.say("referral.entry." + what);
    }

    private String name(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}
