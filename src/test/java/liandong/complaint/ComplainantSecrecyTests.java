package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.campaign.Campaigns;
import liandong.complaint.ComplaintMother.Scene;
import liandong.engine.DueJobs;
import liandong.handoff.ClueHandoff;
import liandong.handoff.ClueHandoffs;
import liandong.handoff.HandoffWriting;
import liandong.notification.RehearsalMailbox;
import liandong.organization.NotVisible;
import liandong.rehearsal.Rehearsal;
import liandong.reporting.web.Visits;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who complained stays in the vault (R87): in no table, process variable, mail or log, and shown for a reason only. */
@LiandongTest
@ExtendWith(OutputCaptureExtension.class)
class ComplainantSecrecyTests {

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
    JdbcClient jdbc;

    @Autowired
    Canary canary;

    @Autowired
    HandingOff handingOff;

    @Autowired
    HandoffWriting letters;

    @Autowired
    ClueHandoffs handoffs;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    RehearsalMailbox mailbox;

    @Autowired
    DueJobs jobs;

    @Autowired
    Visits visits;

    private Scene scene;
    private long id;

    @BeforeEach
    void register() {
        scene = mother.scene();
        id = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS)
                .id();
    }

    @Test
    void thePlantedNameIsFoundNowhere(CapturedOutput log) throws Exception {
        mailbox.empty();
        desk.accept(scene.liaison(), id, version());
        desk.askForTime(scene.liaison(), id, version(), "待检验报告");
        desk.decideExtension(scene.head(), id, version(), true, "");
        desk.findNothing(scene.liaison(), id, version(), "现场未发现");
        unmasking.look(scene.liaison(), id, "电话答复");
        desk.answer(scene.liaison(), id, version(), "未发现违法行为", received());
        long sent = handedOff();
        rehearsal.stepTo(LocalDateTime.parse("2021-09-01T10:00")
                .atZone(BusinessTime.ZONE)
                .toInstant());
        for (String planted : PLANTED) {
            assertThat(canary.places(planted)).as("tables").isEmpty();
            assertThat(pages(sent)).as("pages").noneMatch(page -> page.contains(planted));
            assertThat(mails()).as("mails").noneMatch(mail -> mail.contains(planted));
            assertThat(log.getAll()).as("log").doesNotContain(planted);
        }
        assertThat(canary.places("未发现违法行为"))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(canary.places("complaint.bpmn"))
                .as("also in the engine's tables")
                .isNotEmpty();
        assertThat(canary.places("投诉举报办理"))
                .as("also in bytes")
                .anyMatch(place -> place.equalsIgnoreCase("ACT_GE_BYTEARRAY.BYTES_"));
        assertThat(mails()).as("they were reminded").anyMatch(mail -> mail.contains("举报2021-"));
        assertThat(ComplaintMother.WITNESS.toString()).doesNotContain("甄");
    }

    /** Another one of the same person, with the letter that goes out. */
    private long handedOff() {
        long other = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS)
                .id();
        long health = campaigns.participants(scene.campaignId()).stream()
                .filter(unit -> unit.kind().equals("HEALTH"))
                .findFirst()
                .orElseThrow()
                .unitId();
        handingOff.handOff(scene.liaison(), other, 0, health, "不属本单位职责");
        long letter = Objects.requireNonNull(complaints.get(other).standing().handoffId());
        jobs.run();
        ClueHandoff written = handoffs.get(letter);
        letters.handUp(scene.liaison(), letter, written.version(), written.matter(), health);
        letters.approve(scene.head(), letter, handoffs.get(letter).version());
        return letter;
    }

    private List<String> pages(long sent) throws Exception {
        return List.of(
                visits.page(scene.liaison().username(), "/complaints/" + id).html(),
                visits.page(scene.lead().username(), "/complaints/" + id).html(),
                visits.page(scene.liaison().username(), "/complaints?all=true").html(),
                visits.page(scene.lead().username(), "/handoffs/" + sent).html(),
                visits.page(scene.liaison().username(), "/tasks").html());
    }

    private List<String> mails() throws Exception {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : mailbox.mails()) {
            mails.add(mail.getSubject() + words(mail));
        }
        return mails;
    }

    private static String words(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            words.append(words(parts.getBodyPart(i)));
        }
        return words.toString();
    }

    @Test
    void theHandlingUnitLooksForAReasonWhichIsRecorded() {
        assertThatThrownBy(() -> unmasking.look(scene.liaison(), id, " ")).isInstanceOf(Refused.class);
        assertThat(looks()).isZero();
        assertThat(unmasking.look(scene.liaison(), id, "电话答复")).isEqualTo(ComplaintMother.WITNESS);
        assertThat(looks()).isEqualTo(1);
    }

    @Test
    void neitherLeadNorStrangerLooks() {
        for (var viewer : List.of(scene.lead(), scene.stranger(), scene.head())) {
            assertThatThrownBy(() -> unmasking.look(viewer, id, "想看看")).isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void noTextMayNameWhoComplained() {
        Stream.of("甄守密反映属实", "已电话 13987654321 核实")
                .forEach(said -> assertThatThrownBy(() -> desk.refuse(scene.liaison(), id, version(), said))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("names-complainant"));
        assertThat(complaints.get(id).state()).isEqualTo(ComplaintState.ACCEPTING);
    }

    @Test
    void theSameNameIsSealedDifferentlyEachTime() {
        long other = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS)
                .id();
        assertThat(sealed(id)).isNotEqualTo(sealed(other));
    }

    private String sealed(long complaint) {
        return jdbc.sql("select sealed from complainant where complaint_id = :id")
                .param("id", complaint)
                .query(String.class)
                .single();
    }

    private int version() {
        return complaints.get(id).standing().version();
    }

    private LocalDate received() {
        return mother.matter(ComplaintTrack.REPORT, LocalDate.of(2021, 8, 5)).receivedOn();
    }

    private int looks() {
        return jdbc.sql("select count(*) from audit_entry where action = 'complainant-unmasked' and subject = :subject")
                .param("subject", "complaint:" + id)
                .query(Integer.class)
                .single();
    }
}
