package liandong.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.Browser;
import liandong.LiandongTest;
import liandong.complaint.ComplaintMother;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A complaint typed into a session that had ended is kept for its writer, without who complained. */
@LiandongTest
class HeldComplaintTests {

    private static final String PASSWORD = "liandong-2021";

    @Autowired
    MockMvc mvc;

    @Autowired
    ComplaintMother mother;

    @Test
    void whoComplainedIsNotKeptWithTheFormAndHasToBeTypedAgain() throws Exception {
        String liaison = mother.scene().liaison().username();
        Browser browser = new Browser(mvc);
        browser.signIn(liaison, PASSWORD);
        browser.get("/complaints/new").expire();
        browser.submit(
                "/complaints",
                "subjectName",
                "美丽生活美容院",
                "facts",
                "无证开展注射美容",
                "complainantName",
                ComplaintMother.WITNESS.name(),
                "complainantContact",
                ComplaintMother.WITNESS.contact(),
                "complainantIdNumber",
                ComplaintMother.WITNESS.idNumber());
        browser.follow().submit("/sign-in", "username", liaison, "password", PASSWORD);
        Document held = browser.get("/held-form").page();
        assertThat(held.html())
                .contains("美丽生活美容院", "无证开展注射美容")
                .doesNotContain(
                        ComplaintMother.WITNESS.name(),
                        ComplaintMother.WITNESS.contact(),
                        ComplaintMother.WITNESS.idNumber());
    }
}
