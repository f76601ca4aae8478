package liandong.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import liandong.organization.Viewer;
import liandong.race.Act;
import liandong.reporting.Obligation;
import liandong.reporting.ObligationState;
import liandong.reporting.Obligations;

/**
 * The report of one unit, about which people race (测试用报送): who may act on it, and their acts as requests.
 *
 * @param person fills it for the unit
 * @param otherOfficer is of the receiving office too
 */
record RacedReport(
        long id, Viewer person, String officer, String otherOfficer, Obligations obligations, Visits visits) {

    Obligation owed() {
        return obligations.get(id);
    }

    String subject() {
        return "obligation:" + id();
    }

    ObligationState state() {
        return owed().state();
    }

    String liaison() {
        return person.username();
    }

    RacedReport handedIn() throws Exception {
        submits(filled("5")).perform();
        assertThat(state()).isEqualTo(ObligationState.SUBMITTED);
        return this;
    }

    /** The form as it stands now, with this figure typed in. */
    Map<String, String> filled(String figure) {
        Map<String, String> form = Visits.form(visits.page(liaison(), "/reports/" + id()), "/draft");
        if (!figure.isEmpty()) {
            form.replaceAll((name, typed) -> name.matches("grid\\.(INSPECTED|CASES)\\..*") ? figure : typed);
        }
        return form;
    }

    Act submits(Map<String, String> form) {
        return posts(liaison(), "/submission", form);
    }

    Act saves(Map<String, String> form) {
        return posts(liaison(), "/draft", form);
    }

    /** With the version everybody sees now. */
    Act acts(String username, String what, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("version", String.valueOf(owed().version()));
        return posts(username, what, form);
    }

    Act posts(String username, String what, Map<String, String> fields) {
        String path = "/reports/" + id() + what;
        return () -> visits.post(username, path, fields);
    }
}
