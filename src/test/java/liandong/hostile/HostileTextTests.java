package liandong.hostile;

import static java.util.Map.entry;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import java.util.Map;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hostile texts through every text field of every form: nothing breaks, nothing is evaluated, nothing is lost. */
@LiandongTest
class HostileTextTests {

    /** Texts that the story does not come by, and who tries them instead. */
    private static final Map<String, String> TRIED_ELSEWHERE = Map.ofEntries(
            entry("/new-password/{token}", "passwords are hashed and never shown"),
            entry("/rehearsal/cast", "a choice, in rehearsals only"),
            entry("/rehearsal/date", "the page to go back to, in rehearsals only"),
            entry("/rehearsal/next-day", "the page to go back to, in rehearsals only"),
            entry("/rehearsal/next-event", "the page to go back to, in rehearsals only"),
            entry("/admin/failed-work/retry", "numbers of jobs, only when work has failed"),
            entry("/roster/import/application", "rows of a file: RosterImportTests"),
            entry("/campaigns/{id}/plan-version", "a plan: HostilePlanTests"),
            entry("/campaigns/{id}/closing", "only when every phase is closed"),
            entry(
                    "/reports/{id}/back-entries/{itemId}/{period}",
                    "a sheet as that of a report, only when a month is missing"),
            entry("/reports/{id}/correction/decision", "only when a corrected report is handed in again"),
            entry("/reports/{id}/proxy/answer", "only when the lead has entered a report for a unit"),
            entry("/action-items/{id}/progress", "only when a meeting has decided something"),
            entry("/action-items/{id}/result", "only when a meeting has decided something"),
            entry("/action-items/{id}/verification", "only when a meeting has decided something"),
            entry("/cases/{id}", "the same sheet as that of a new case, which is tried"),
            entry("/cases/{id}/closing", "only when a case is on record: CasePagesTests"),
            entry("/cases/{id}/consideration", "only when a case is on record: CasePagesTests"),
            entry("/cases/{id}/reopening", "only when a case is on record: CasePagesTests"),
            entry("/handoffs/{id}/write-letter", "a letter of handing off: HandoffPagesTests"),
            entry("/handoffs/{id}/{step}", "only when a clue is handed off: HandoffPagesTests"),
            entry("/intake", "complaint: nobody is signed in there: IntakeTests"),
            entry("/complaints/{id}/reward/{step}", "complaint: only when somebody was punished: RewardTests"),
            entry("/complaints/{id}/complainant", "complaint: only when one is registered: ComplaintPagesTests"),
            entry("/complaints/{id}/{step}", "complaint: only when one is registered: ComplaintPagesTests"),
            entry("/transfers", "only where an internet office takes part: TransferPagesTests"),
            entry("/transfers/{id}/write-slip", "only when information is transferred: TransferPagesTests"),
            entry("/transfers/{id}/{step}", "only when information is transferred: TransferPagesTests"),
            entry("/transfers/{id}/items", "only when information is transferred: TransferPagesTests"),
            entry("/transfers/{id}/items/pasted", "only when information is transferred: TransferPagesTests"),
            entry("/transfers/{id}/items/{itemId}", "only when information is transferred: TransferPagesTests"),
            entry("/transfers/{id}/items/{itemId}/removal", "only when information is transferred: TransferPagesTests"),
            entry("/reports/{id}/extension-requests/{requestId}", "only when a later day is asked for"),
            entry("/reports/{id}/waivers", "part of the sheet, only when a figure is refused"),
            entry("/reports/{id}/waivers/{waiverId}", "only when a waiver is asked for"),
            entry("/rounds/{id}/texts", "only when reports hold texts"));

    @Autowired
    ReportingMother mother;

    @Autowired
    HostileForms forms;

    @Test
    void everyFormTakesEveryTextOrSaysWhyNotAndNoneIsForgotten() {
        Case asked = mother.launchedPlan(SmallPlan.YAML);
        List<String> people = List.of(
                asked.officer().username(),
                asked.person(Capability.UNIT_HEAD, asked.lead()).username(),
                asked.person(Capability.LIAISON, asked.peer()).username(),
                asked.person(Capability.UNIT_HEAD, asked.peer()).username(),
                asked.person(Capability.LIAISON, asked.below()).username(),
                asked.person(Capability.UNIT_HEAD, asked.below()).username(),
                asked.person(Capability.ADMINISTRATOR, asked.lead()).username(),
                asked.person(Capability.SECURITY_AUDITOR, asked.lead()).username());
        asked.at("2021-08-31T08:00");
        forms.tryFormsOf(people);
        asked.submit(asked.below());
        forms.tryFormsOf(people);
        asked.at("2021-09-08T09:00");
        forms.tryFormsOf(people);
        asked.at("2021-09-14T10:00");
        forms.tryFormsOf(people);
        forms.send("/meetings/{id}/confirmation");
        asked.submit(asked.peer(), true);
        asked.at("2021-09-17T10:00");
        forms.tryFormsOf(people);
        asked.at("2021-11-30T10:00");
        forms.tryFormsOf(people);
        assertSoftly(all -> {
            all.assertThat(forms.fallen()).isEmpty();
            all.assertThat(forms.untried())
                    .as("texts that no form of the story sent")
                    .allMatch(text -> TRIED_ELSEWHERE.containsKey(text.replaceFirst(" .*", "")));
        });
    }
}
