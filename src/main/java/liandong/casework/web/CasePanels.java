package liandong.casework.web;

import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.casework.CaseLinking;
import liandong.casework.CaseMatter;
import liandong.casework.CaseRecord;
import liandong.casework.MatterRef;
import liandong.organization.Viewer;
import org.springframework.stereotype.Component;

/** What the fragment {@code casework/linked} shows (关联案件栏); asked by the template, so that any page can embed it. */
@Component("casePanels")
public class CasePanels {

    private final CaseLinking linking;
    private final Campaigns campaigns;

    CasePanels(CaseLinking linking, Campaigns campaigns) {
        this.linking = linking;
        this.campaigns = campaigns;
    }

    public Panel of(Viewer viewer, String kind, long id) {
        CaseMatter matter = linking.matter(viewer, new MatterRef(kind, id));
        boolean mayName = !matter.units().isEmpty()
                && campaigns
                        .find(matter.campaignId())
                        .filter(Campaign::isRunning)
                        .isPresent();
        return new Panel(
                matter, linking.cases(viewer, matter.ref()), mayName ? linking.candidates(matter) : List.of(), mayName);
    }

    /** Number of the decision in a case that rests on the matter, so that nobody types it again; "" without one. */
    public String decisionNumber(Viewer viewer, String kind, long id) {
        return linking.cases(viewer, new MatterRef(kind, id)).stream()
                .map(one -> one.facts().decisionNumber())
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * The cases of one matter.
     *
     * @param candidates that might be named too
     * @param mayName whether the viewer may register one from it or name one
     */
    public record Panel(CaseMatter matter, List<CaseRecord> cases, List<CaseRecord> candidates, boolean mayName) {

        public boolean isShown() {
            return mayName || !cases.isEmpty();
        }
    }
}
