package liandong.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import liandong.casework.CaseSample;
import liandong.casework.Casework;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.Compiling;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A small campaign from launch to closing (测试用归档专项行动): the peer reports twice after a return, the subordinate never;
 * somebody hostile has written into it.
 */
@Component
class PlayedCampaign {

    static final String REASON = "<script>alert(1)</script>数字对不上";

    static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2021-08-31T09:00:00+08:00");

    private final ReportingMother mother;
    private final ArchiveFixture archive;
    private final Compiling compiling;
    private final Casework casework;
    private final JdbcClient jdbc;

    PlayedCampaign(
            ReportingMother mother, ArchiveFixture archive, Compiling compiling, Casework casework, JdbcClient jdbc) {
        this.mother = mother;
        this.archive = archive;
        this.compiling = compiling;
        this.casework = casework;
        this.jdbc = jdbc;
    }

    Case closed() {
        Case asked = mother.open();
        exposedCase(asked, asked.person(Capability.LIAISON, asked.below()));
        asked.report(asked.peer(), Map.of("grid.INSPECTED.POST", "9", "grid.CASES.POST", "7"));
        remark(asked);
        attach(asked);
        asked.giveBack(asked.peer(), LocalDate.of(2021, 9, 10));
        asked.report(asked.peer(), Map.of("grid.INSPECTED.POST", "31", "grid.CASES.POST", "8"));
        asked.accept(asked.peer());
        finish(asked);
        return asked;
    }

    /** Published, locked and closed. */
    void finish(Case asked) {
        asked.at("2021-09-19T00:00");
        compiling.confirm(asked.officer(), asked.round().id(), "先行发布");
        asked.at("2021-11-02T10:00");
        archive.close(asked.officer(), asked.campaignId());
    }

    private void exposedCase(Case asked, Viewer liaison) {
        long id = casework.register(
                liaison,
                asked.campaignId(),
                asked.below().key(),
                CaseSample.decided("2021-08-03").facts(),
                Set.of(asked.peer().key()));
        jdbc.sql("insert into case_link (case_id, kind, ref_id, linked_at) values (:id, 'handoff', 17, :at)")
                .param("id", id)
                .param("at", Instants.db(Instant.parse("2021-09-01T02:00:00Z")))
                .update();
        jdbc.sql(
                        "insert into case_exposure (case_id, exposed_on, medium, link, story, minor_penalty, exposed_by, exposed_at)"
                                + " values (:id, date '2021-09-02', '单位官方网站', '', '张某无证行医案', false, '李四', :at)")
                .param("id", id)
                .param("at", Instants.db(Instant.parse("2021-09-02T02:00:00Z")))
                .update();
    }

    private void attach(Case asked) {
        jdbc.sql(
                        "insert into attachment (kind, holder_id, purpose, owner_unit_id, receiver_unit_id, lead_unit_id, file_name,"
                                + " file_type, byte_count, sha256, uploaded_by, uploaded_at) values ('report', :id, 'SIGNED_SLIP', :unit,"
                                + " :lead, :lead, '送审单.pdf', 'PDF', 4, 'x', :by, :at)")
                .param("id", asked.owedBy(asked.peer()).id())
                .param("unit", asked.peer().key())
                .param("lead", asked.lead().key())
                .param("by", asked.officer().accountId())
                .param("at", WRITTEN)
                .update();
        jdbc.sql(
                        "insert into attachment_part (attachment_id, part_no, content) select max(id), 0, :content from attachment")
                .param("content", "%PDF".getBytes(StandardCharsets.US_ASCII))
                .update();
    }

    private void remark(Case asked) {
        jdbc.sql("insert into return_remark (obligation_id, revision_no, address, remark, made_by, made_at)"
                        + " values (:id, 1, 'grid.CASES.AMR', :remark, '=cmd()', :at)")
                .param("id", asked.owedBy(asked.peer()).id())
                .param("remark", REASON)
                .param("at", WRITTEN)
                .update();
        jdbc.sql("update obligation set first_read_by = :name, first_read_at = :at where id = :id")
                .param("id", asked.owedBy(asked.peer()).id())
                .param("name", REASON)
                .param("at", WRITTEN)
                .update();
    }
}
