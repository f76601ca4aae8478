package liandong.campaign;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liandong.campaign.Checklist.Answer;
import liandong.campaign.Checklist.Item;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables phase_checklist and checklist_tick (阶段清单登记). */
@Repository
class ChecklistRows {

    /** Whether requirement r is asked of participant p. */
    private static final String ASKED =
            "(r.plan_unit_id = p.plan_unit_id or r.plan_unit_id is null and p.role <> 'LEAD')";

    private final JdbcClient jdbc;

    ChecklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes checklists for the next units that are asked for something and have none yet; answers how many. */
    int openNext(long phaseId, int atMost) {
        return jdbc.sql("""
                        insert into phase_checklist (phase_id, owner_unit_id, receiver_unit_id, lead_unit_id, state)
                        select h.id, p.unit_id, h.lead_unit_id, h.lead_unit_id, 'OPEN'
                        from phase h join participant p on p.campaign_id = h.campaign_id
                        where h.id = :phase and p.left_at is null
                          and exists (select 1 from phase_requirement r
                                      where r.phase_id = h.id and r.withdrawn_at is null and %s)
                          and not exists (select 1 from phase_checklist l
                                          where l.phase_id = h.id and l.owner_unit_id = p.unit_id)
                        order by p.id
                        fetch first %d rows only
                        """.formatted(ASKED, atMost)).param("phase", phaseId).update();
    }

    /** The checklists of a phase, by participant, ticks included. */
    List<Checklist> ofPhase(long phaseId) {
        return read("l.phase_id = :id", phaseId);
    }

    Optional<Checklist> find(long checklistId) {
        return read("l.id = :id", checklistId).stream().findFirst();
    }

    /** Holds back whoever ticks the same checklist at the same time. */
    void hold(long checklistId) {
        jdbc.sql("select id from phase_checklist where id = :id for update")
                .param("id", checklistId)
                .query(Long.class)
                .single();
    }

    List<Long> openIds(long phaseId) {
        return jdbc.sql("select id from phase_checklist where phase_id = :id and state = 'OPEN' order by id")
                .param("id", phaseId)
                .query(Long.class)
                .list();
    }

    void answer(long checklistId, Answer answer, String by, Instant now) {
        jdbc.sql("delete from checklist_tick where checklist_id = :list and requirement_id = :requirement")
                .param("list", checklistId)
                .param("requirement", answer.requirementId())
                .update();
        if (!answer.answer().equals("OPEN")) {
            jdbc.sql("""
                            insert into checklist_tick (checklist_id, requirement_id, concerned, note, ticked_by, ticked_at)
                            values (:list, :requirement, :concerned, :note, :by, :at)
                            """)
                    .param("list", checklistId)
                    .param("requirement", answer.requirementId())
                    .param("concerned", answer.answer().equals("DONE"))
                    .param(
                            "note",
                            answer.note().isBlank() ? null : answer.note().strip())
                    .param("by", by)
                    .param("at", Instants.db(now))
                    .update();
        }
    }

    boolean finish(long checklistId, Instant now) {
        return jdbc.sql("update phase_checklist set state = 'DONE', done_at = :at where id = :id and state = 'OPEN'")
                        .param("at", Instants.db(now))
                        .param("id", checklistId)
                        .update()
                == 1;
    }

    /** Something was added to what is done, or a unit that had left is back. */
    void reopen(long checklistId) {
        jdbc.sql("update phase_checklist set state = 'OPEN', done_at = null where id = :id")
                .param("id", checklistId)
                .update();
    }

    void withdraw(long checklistId) {
        jdbc.sql("update phase_checklist set state = 'WITHDRAWN' where id = :id and state = 'OPEN'")
                .param("id", checklistId)
                .update();
    }

    void withdrawOpen(long phaseId) {
        jdbc.sql("update phase_checklist set state = 'WITHDRAWN' where phase_id = :id and state = 'OPEN'")
                .param("id", phaseId)
                .update();
    }

    private List<Checklist> read(String condition, long id) {
        Map<Long, List<ItemRow>> items = jdbc
                .sql("""
                        select l.id as list_id, r.id, r.requirement, r.duty_kind, r.part, t.concerned, t.note, t.ticked_by,
                               t.ticked_at
                        from phase_checklist l
                        join phase h on h.id = l.phase_id
                        join participant p on p.campaign_id = h.campaign_id and p.unit_id = l.owner_unit_id
                        join phase_requirement r on r.phase_id = l.phase_id and %s
                        left join checklist_tick t on t.checklist_id = l.id and t.requirement_id = r.id
                        where (r.withdrawn_at is null or t.requirement_id is not null) and %s order by l.id, r.position_no
                        """.formatted(ASKED, condition))
                .param("id", id)
                .query((rs, row) -> new ItemRow(
                        rs.getLong("list_id"),
                        new Item(
                                rs.getLong("id"),
                                rs.getString("requirement"),
                                rs.getString("duty_kind"),
                                rs.getString("part"),
                                rs.getObject("concerned", Boolean.class),
                                rs.getString("note"),
                                rs.getString("ticked_by"),
                                instant(rs.getObject("ticked_at", OffsetDateTime.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ItemRow::checklistId));
        return jdbc.sql("""
                        select l.id, l.phase_id, l.owner_unit_id, l.receiver_unit_id, l.lead_unit_id, u.name, l.state, l.done_at
                        from phase_checklist l join unit u on u.id = l.owner_unit_id
                        where %s order by l.id
                        """.formatted(condition))
                .param("id", id)
                .query((rs, row) -> new Checklist(
                        rs.getLong("id"),
                        rs.getLong("phase_id"),
                        rs.getLong("owner_unit_id"),
                        rs.getLong("receiver_unit_id"),
                        rs.getLong("lead_unit_id"),
                        rs.getString("name"),
                        rs.getString("state"),
                        Instants.readOrNull(rs, "done_at"),
                        items.getOrDefault(rs.getLong("id"), List.of()).stream()
                                .map(ItemRow::item)
                                .toList()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private record ItemRow(long checklistId, Item item) {}
}
