package liandong.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liandong.LiandongTest;
import liandong.complaint.ComplaintMother.Scene;
import liandong.organization.NotVisible;
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
    DataSource database;

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
        desk.accept(scene.liaison(), id, version());
        desk.askForTime(scene.liaison(), id, version(), "待检验报告");
        desk.decideExtension(scene.head(), id, version(), true, "");
        desk.findNothing(scene.liaison(), id, version(), "现场未发现");
        unmasking.look(scene.liaison(), id, "电话答复");
        desk.answer(
                scene.liaison(),
                id,
                version(),
                "未发现违法行为",
                mother.matter(ComplaintTrack.REPORT, today()).receivedOn());
        assertThat(places("甄守密")).isEmpty();
        assertThat(places("13987654321")).isEmpty();
        assertThat(places("310101199001011234")).isEmpty();
        assertThat(places("未发现违法行为")).as("the search finds what is there").isNotEmpty();
        assertThat(log.getAll()).doesNotContain("甄守密").doesNotContain("13987654321");
        assertThat(ComplaintMother.WITNESS.toString()).doesNotContain("甄");
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

    private static java.time.LocalDate today() {
        return java.time.LocalDate.of(2021, 8, 5);
    }

    private int looks() {
        return jdbc.sql("select count(*) from audit_entry where action = 'complainant-unmasked' and subject = :subject")
                .param("subject", "complaint:" + id)
                .query(Integer.class)
                .single();
    }

    /** Every column of every table that can hold text. */
    private List<String> places(String canary) throws Exception {
        List<String> found = new ArrayList<>();
        try (var connection = database.getConnection();
                var columns = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                String column = columns.getString("COLUMN_NAME");
                if (holds(columns.getInt("DATA_TYPE")) && contains(table, column, canary)) {
                    found.add(table + "." + column);
                }
            }
        }
        return found;
    }

    private static boolean holds(int type) {
        return Stream.of(java.sql.Types.VARCHAR, java.sql.Types.CHAR, java.sql.Types.CLOB, java.sql.Types.LONGVARCHAR)
                .anyMatch(text -> text == type);
    }

    private boolean contains(String table, String column, String canary) {
        return jdbc.sql("select count(*) from \"%s\" where cast(\"%s\" as varchar(1000000)) like :canary"
                                .formatted(table, column))
                        .param("canary", "%" + canary + "%")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
