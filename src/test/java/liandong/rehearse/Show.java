package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** One performance: from the launch, working day by working day, until the campaign is closed. */
class Show {

    private final Expectation plan;
    private final Script script;
    private final Stage stage;
    private final Path planFile;
    private final Notes notes;
    private LocalDate today;

    Show(Expectation plan, Script script, boolean approvesProposals, Stage stage, Path planFile) {
        this.plan = plan;
        this.script = script;
        this.stage = stage;
        this.planFile = planFile;
        this.notes = new Notes(approvesProposals);
        this.today = plan.launch;
    }

    /** Answers what the players did of their own will. */
    Playbook play() throws IOException {
        Person lead = stage.person(plan.leadName(), plan.region(), "OFFICER");
        Units units = new Units(script, stage, notes, lead, this::tell);
        Offices offices = new Offices(script, stage, notes, lead, plan.leadName(), plan.days);
        notes.launched(new LeadActs().launch(lead, planFile));
        tell("launched: " + plan.title());
        LocalDate giveUp = plan.end.plusMonths(4);
        LocalDate day = plan.days.rolled(today, "NEXT_WORKDAY");
        for (; !day.isAfter(giveUp); day = plan.days.shift(day, 1)) {
            today = day;
            units.act(day);
            offices.act(day);
            if (isClosed()) {
                tell("closed");
                return notes;
            }
        }
        tell("given up: the campaign did not close");
        return notes;
    }

    private boolean isClosed() throws IOException {
        for (JsonNode campaign : stage.state("campaigns").get("campaigns")) {
            if (campaign.get("id").asLong() == notes.campaignId()) {
                return campaign.get("state").asText().equals("CLOSED");
            }
        }
        return false;
    }

    private void tell(String text) {
        System.out.println(today + "  " + text);
    }
}
