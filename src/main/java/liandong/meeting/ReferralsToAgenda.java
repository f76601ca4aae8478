package liandong.meeting;

import liandong.referral.ReferralCaughtUp;
import liandong.referral.ReferralOverdue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Referrals over their limit go to the liaison meeting (移送超期上会): hears the referrals and files or marks the matter. */
@Component
class ReferralsToAgenda {

    private final Agenda agenda;
    private final MeetingWords words;

    ReferralsToAgenda(Agenda agenda, MeetingWords words) {
        this.agenda = agenda;
        this.words = words;
    }

    @EventListener
    void on(ReferralOverdue referral) {
        agenda.file(
                referral.campaignId(),
                AgendaSource.REFERRAL,
                referral.referralId(),
                referral.unitId(),
                new Agenda.Matter(referral.title(), referral.facts(), null));
    }

    @EventListener
    void on(ReferralCaughtUp referral) {
        agenda.settle(AgendaSource.REFERRAL, referral.referralId(), words.say("meeting.settled.referral"));
    }
}
