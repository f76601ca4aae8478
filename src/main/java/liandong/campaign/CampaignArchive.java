package liandong.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import liandong.organization.Viewer;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the archive of a campaign tells about itself (专项行动归档): its plans, who took part, phases, checklists, changes. */
@Component
@Order(1)
class CampaignArchive implements ArchivePart {

    private final PlanVersionRows versions;
    private final CampaignEvents timeline;
    private final MessageSource messages;

    CampaignArchive(PlanVersionRows versions, CampaignEvents timeline, MessageSource messages) {
        this.versions = versions;
        this.timeline = timeline;
        this.messages = messages;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of(
                table("participants", """
                        select t.id, u.name, u.region_code, t.role as "#campaign.role", t.left_at
                        from participant t join unit u on u.id = t.unit_id
                        where t.campaign_id = :campaign and t.id > :after"""), table("phases", """
                        select t.id, t.name, t.starts_on, t.planned_end, t.ends_on, t.state as "#overview.phase", t.opened_at,
                            t.ended_at, t.closed_at, t.closing_note
                        from phase t where t.campaign_id = :campaign and t.id > :after"""), table("checklists", """
                        select t.id * 1000 + r.position_no as line, p.name, u.name as unit, r.requirement,
                            t.state as "#campaign.archive.checklist", k.concerned, k.note, k.ticked_by, k.ticked_at
                        from phase_checklist t join phase p on p.id = t.phase_id join unit u on u.id = t.owner_unit_id
                        join checklist_tick k on k.checklist_id = t.id join phase_requirement r on r.id = k.requirement_id
                        where p.campaign_id = :campaign and t.id * 1000 + r.position_no > :after"""), table("changes", """
                        select t.id, c.changed_at, c.changed_by, c.reason, t.name, t.old_day, t.new_day, t.units
                        from plan_change_line t join plan_change c on c.id = t.change_id
                        where c.campaign_id = :campaign and t.id > :after"""));
    }

    private static ArchiveTable table(String name, String sql) {
        return new ArchiveTable("campaign.archive." + name, sql);
    }

    @Override
    public List<ArchiveEvents> events() {
        return List.of(
                event(ArchiveMark.ASKED, "asked", "p.opened_at, 0, p.ends_on", "p.opened_at is not null"),
                event(ArchiveMark.HANDED_IN, "answered", "t.done_at, 0, p.ends_on", "t.done_at is not null"));
    }

    private static ArchiveEvents event(ArchiveMark mark, String word, String columns, String condition) {
        return new ArchiveEvents(mark, "campaign.archive." + word, """
                select t.owner_unit_id, p.name, %s from phase_checklist t join phase p on p.id = t.phase_id
                where p.campaign_id = :campaign and t.owner_unit_id in (:units) and %s""".formatted(columns, condition));
    }

    @Override
    public Map<String, String> things() {
        return Map.of(
                "campaign", "select id from campaign where id = :campaign",
                "phase", "select id from phase where campaign_id = :campaign",
                "phase-checklist",
                        "select t.id from phase_checklist t join phase p on p.id = t.phase_id where p.campaign_id = :campaign");
    }

    @Override
    public void write(Viewer lead, Campaign campaign, ArchiveFiles files) {
        versions.of(campaign.id())
                .forEach(version -> files.file(
                        word("campaign.archive.plan", version.number()),
                        versions.yaml(campaign.id(), version.number())
                                .orElseThrow()
                                .getBytes(StandardCharsets.UTF_8)));
        files.table(
                word("campaign.archive.timeline"),
                List.of(word("campaign.archive.timeline.columns").split("\\|")),
                row -> timeline.of(campaign.id())
                        .forEach(entry -> row.accept(Arrays.asList(entry.at(), entry.unitName(), entry.text()))));
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.CHINA);
    }
}
