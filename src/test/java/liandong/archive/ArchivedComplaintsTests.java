package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import liandong.LiandongTest;
import liandong.complaint.ComplaintDesk;
import liandong.complaint.ComplaintMother;
import liandong.complaint.ComplaintMother.Scene;
import liandong.complaint.ComplaintTrack;
import liandong.complaint.Complaints;
import liandong.complaint.Unmasking;
import liandong.rehearsal.Rehearsal;
import liandong.shared.BusinessTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The archive of a campaign with complaints (R116, R87): what was complained about, never who complained. */
@LiandongTest
class ArchivedComplaintsTests {

    private static final List<String> PLANTED = List.of("甄守密", "13987654321", "310101199001011234");

    @Autowired
    ComplaintMother mother;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    Unmasking unmasking;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    ArchiveFixture archive;

    @Test
    void whoComplainedIsInNoFileOfIt() throws Exception {
        Scene scene = mother.scene();
        long id = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS)
                .id();
        desk.accept(scene.liaison(), id, version(id));
        desk.findNothing(scene.liaison(), id, version(id), "现场未发现");
        unmasking.look(scene.liaison(), id, "电话答复");
        desk.answer(scene.liaison(), id, version(id), "未发现违法行为", LocalDate.of(2021, 8, 5));
        rehearsal.stepTo(LocalDateTime.parse("2021-09-01T10:00")
                .atZone(BusinessTime.ZONE)
                .toInstant());
        archive.close(scene.lead(), scene.campaignId());
        OpenedArchive opened = archive.opened(scene.lead(), scene.campaignId());
        assertThat(opened.text("投诉举报/登记.csv")).contains("美丽生活美容院", "现场未发现", "查无实据");
        assertThat(opened.text("投诉举报/办理记录.csv")).contains("查阅身份");
        assertThat(opened.text("审计/rows.jsonl")).contains("complainant-unmasked");
        assertThat(opened.everything()).doesNotContain(PLANTED.toArray(String[]::new));
    }

    private int version(long id) {
        return complaints.get(id).standing().version();
    }
}
