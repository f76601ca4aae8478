package liandong.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import liandong.LiandongTest;
import liandong.casework.CaseSample;
import liandong.casework.Casework;
import liandong.referral.ReferralMother.Scene;
import liandong.reporting.FigureScope;
import liandong.reporting.SourcedFigures.Figure;
import liandong.table.CheckContext;
import liandong.table.Finding;
import liandong.table.Measure;
import liandong.table.ReportTables;
import liandong.table.ReportValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was referred to the police is proposed for the row 移送司法机关, in the column of its case. */
@LiandongTest
class ReferralFiguresTests {

    private static final String TABLE = "cn-medbeauty-summary-lingbi-2021";

    @Autowired
    ReferralMother mother;

    @Autowired
    ReferralFigures figures;

    @Autowired
    Casework casework;

    @Autowired
    ReportTables tables;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;

    @BeforeEach
    void campaign() {
        scene = mother.scene();
    }

    @Test
    void aCaseCountsInItsColumnInTheMonthTheLetterWentOut() {
        refer(unlicensed());
        mother.sent(scene);
        Figure august =
                figures.figures(scope("2021-08-01", "2021-08-31")).figures().get(0);
        assertThat(august.address()).isEqualTo("grid.TRANSFER.UNLIC_ORG");
        assertThat(august.number()).isEqualByComparingTo("1");
        assertThat(august.origins()).hasSize(1);
        Figure september =
                figures.figures(scope("2021-09-01", "2021-09-30")).figures().get(0);
        assertThat(september.number()).isZero();
    }

    @Test
    void aCaseReferredTwiceCountsOnceAndADraftNotAtAll() {
        long caseId = unlicensed();
        refer(caseId);
        refer(caseId);
        mother.writing.begin(
                scene.amr().liaison(), scene.campaignId(), origin(unlicensed()), ReferralMother.facts("市公安局"));
        assertThat(august("grid.TRANSFER.UNLIC_ORG")).isEqualByComparingTo("1");
        assertThat(august("")).as("in all").isEqualByComparingTo("1");
    }

    @Test
    void theRowIsCheckedAgainstAllReferralsWithAndWithoutARegisteredCase() {
        refer(unlicensed());
        mother.sent(scene);
        assertThat(rulesBrokenBy("2")).doesNotContain("V16");
        assertThat(rulesBrokenBy("1")).contains("V16");
    }

    /** By a summary that says so many cases were referred. */
    private List<String> rulesBrokenBy(String transferred) {
        Figure total = figures.figures(scope("2021-08-01", "2021-08-31")).figures().stream()
                .filter(figure -> figure.name() != null)
                .findFirst()
                .orElseThrow();
        ReportValues values = new ReportValues(
                new TreeMap<>(Map.of("grid.TRANSFER.UNLIC_ORG", new BigDecimal(transferred))),
                Map.of(),
                List.of(),
                false);
        Map<String, BigDecimal> named = Map.of(String.valueOf(total.name()), total.number());
        return tables
                .find(TABLE)
                .orElseThrow()
                .check(values, new CheckContext(Measure.CUMULATIVE, named, Map.of()))
                .stream()
                .map(Finding::ruleId)
                .toList();
    }

    private BigDecimal august(String address) {
        return figures.figures(scope("2021-08-01", "2021-08-31")).figures().stream()
                .filter(figure -> figure.address().equals(address))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private long unlicensed() {
        long id = casework.register(
                scene.amr().liaison(),
                scene.campaignId(),
                scene.amr().unit(),
                CaseSample.decided("2021-07-20").violation("OTHER").facts(),
                Set.of());
        jdbc.sql("update case_record set violation = 'UNLICENSED_PRACTICE' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private void refer(long caseId) {
        ReferralFacts facts = ReferralMother.facts(scene.police().name());
        long id = mother.writing.begin(scene.amr().liaison(), scene.campaignId(), origin(caseId), facts);
        mother.writing.handIn(scene.amr().liaison(), id, mother.version(id), facts);
        mother.head(scene, id, ReferralAct.APPROVE);
        mother.agency(scene, id, ReferralAct.SEND);
    }

    private static ReferralWriting.Origin origin(long caseId) {
        return new ReferralWriting.Origin(caseId, null);
    }

    private FigureScope scope(String from, String to) {
        return new FigureScope(
                scene.campaignId(), scene.amr().unit(), TABLE, LocalDate.parse(from), LocalDate.parse(to));
    }
}
