package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import liandong.LiandongTest;
import liandong.complaint.ComplaintMother.Scene;
import liandong.reporting.web.Visits;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A complaint that was found true becomes a case with what it says, never with who complained. */
@LiandongTest
class ComplaintCasesTests {

    @Autowired
    ComplaintMother mother;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Visits visits;

    private Scene scene;

    @BeforeEach
    void launch() {
        scene = mother.scene();
    }

    @Test
    void aComplaintFoundTrueIsRegisteredAsACaseThatDoesNotSayWhoComplained() {
        Complaint complaint = mother.registered(scene, ComplaintTrack.REPORT, ComplaintMother.WITNESS);
        String page = "/complaints/" + complaint.id();
        String liaison = scene.liaison().username();
        assertThat(visits.page(liaison, page).select("#cases"))
                .as("not before it is verified")
                .isEmpty();
        desk.accept(scene.liaison(), complaint.id(), 0);
        desk.confirm(scene.liaison(), complaint.id(), 1, "现场查获针剂");

        String form =
                visits.page(liaison, page).select("#cases a[href^=/cases/new]").attr("href");
        Map<String, String> typed = Visits.form(visits.page(liaison, form), "/cases");
        assertThat(typed)
                .containsEntry("subjectName", "美丽生活美容院")
                .containsEntry("facts", "无证开展注射美容")
                .containsEntry("foundOn", "2021-08-05");
        typed.put("violation", "OTHER");
        String registered = String.valueOf(visits.post(liaison, "/cases", typed).getRedirectedUrl());

        Document own = visits.page(liaison, registered);
        assertThat(own.select("#related a[href=" + page + "]").text())
                .contains(complaint.terms().number());
        assertThat(own.text()).doesNotContain("甄守密");
        assertThat(visits.page(scene.lead().username(), registered)
                        .select("#related")
                        .text())
                .contains(complaint.terms().number())
                .doesNotContain("甄守密");
        assertThat(visits.page(liaison, page).select("#cases a[href=" + registered + "]"))
                .hasSize(1);
    }
}
