package liandong.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.reporting.ObligationState;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** A monthly report that is open, and the token of the unit that owes it (接口报送场景). */
abstract class OwedReportFixture {

    static final Map<String, Object> CLEAN = Map.of("grid.INSPECTED.AD", 9, "grid.CASES.AD", 7);

    @Autowired
    ApiCaller api;

    @Autowired
    ReportingMother mother;

    @Autowired
    Reports reports;

    @Autowired
    Attachments attachments;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    Case asked;
    String token;
    long id;

    @BeforeEach
    void aRoundIsOpen() {
        asked = mother.launchedElsewhere("2021-08");
        asked.at("2021-08-31T08:00");
        token = api.token(asked.peer().key());
        id = asked.owedBy(asked.peer()).id();
    }

    String clean() {
        return report(Map.of("values", CLEAN));
    }

    String report(Map<String, ?> content) {
        Map<String, Object> all = new TreeMap<>(content);
        all.put("version", version());
        try {
            // Half a character can only be written as an escape.
            return json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    String address() {
        return "/api/v1/obligations/" + id + "/submission";
    }

    int version() {
        return asked.owedBy(asked.peer()).version();
    }

    int files() {
        return attachments.count("report", id, AttachmentPurpose.MATERIAL);
    }

    void untouched() {
        assertThat(asked.owedBy(asked.peer()).state()).isEqualTo(ObligationState.OPEN);
        assertThat(version()).isZero();
        assertThat(reports.latest(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from api_submission where obligation_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    static MockMultipartFile photo() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new MockMultipartFile("files", "现场照片.png", "image/png", bytes.toByteArray());
    }
}
