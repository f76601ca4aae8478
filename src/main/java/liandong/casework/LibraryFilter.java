package liandong.casework;

import java.util.HashMap;
import java.util.Map;
import liandong.organization.Access;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Which typical cases are asked for (典型案例筛选); null or empty asks for all.
 *
 * @param period code of the reports' period
 * @param text part of the title, the institution or the story
 * @param law name of a law the case rests on
 */
public record LibraryFilter(@Nullable Long campaign, String period, String text, String law, boolean selected) {

    String sql() {
        StringBuilder sql = new StringBuilder(Access.sql("s"));
        if (campaign != null) {
            sql.append(" and s.campaign_id = :campaign");
        }
        if (!period.isBlank()) {
            sql.append(" and s.period_code = :period");
        }
        if (!text.isBlank()) {
            sql.append(" and (position(:text in s.title) > 0 or position(:text in s.org_name) > 0"
                    + " or position(:text in s.narrative) > 0 or position(:text in s.facts) > 0)");
        }
        if (!law.isBlank()) {
            sql.append(
                    " and exists (select 1 from submitted_case_law l where l.submitted_case_id = s.id and l.law = :law)");
        }
        if (selected) {
            sql.append(" and s.selected_at is not null");
        }
        return sql.toString();
    }

    Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>(Access.parameters(viewer));
        parameters.put("campaign", campaign == null ? 0 : campaign);
        parameters.put("period", period.strip());
        parameters.put("text", text.strip());
        parameters.put("law", law.strip());
        return parameters;
    }
}
