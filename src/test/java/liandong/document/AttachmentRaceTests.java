package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.stream.Stream;
import liandong.LiandongTest;
import liandong.SignedIn;
import liandong.race.Act;
import liandong.race.Answers;
import liandong.race.Races;
import liandong.reporting.OwedReports;
import liandong.reporting.OwedReports.Owed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The same file is uploaded in two windows. */
@LiandongTest
@Tag("race")
class AttachmentRaceTests {

    @Autowired
    Races races;

    @Autowired
    OwedReports owedReports;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void itIsThereOnce() throws Exception {
        byte[] picture = UploadGuardTests.picture("png");
        List<Owed> reports = Stream.generate(() -> owedReports.summary(null))
                .limit(Races.RUNS)
                .toList();
        races.repeat("same file uploaded twice", number -> {
            Owed owed = reports.get(number);
            Act upload =
                    () -> mvc.perform(MockMvcRequestBuilders.multipart("/attachments/report/" + owed.id() + "/MATERIAL")
                                    .file(new MockMultipartFile("file", "照片.png", "image/png", picture))
                                    .with(SignedIn.as(owed.liaison()))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse();
            Answers answers = races.atOnce(upload, upload).oneDone();
            assertThat(races.happened("attachment-added", "report:" + owed.id()))
                    .isEqualTo(1);
            assertThat(jdbc.sql("select count(*) from attachment where holder_id = :id")
                            .param("id", owed.id())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            return answers;
        });
    }
}
