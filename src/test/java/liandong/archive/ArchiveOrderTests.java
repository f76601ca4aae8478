package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.web.Visits;
import liandong.shared.Refused;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who archives a closed campaign and takes its packages away (R116). */
@LiandongTest
class ArchiveOrderTests {

    @Autowired
    PlayedCampaign played;

    @Autowired
    ReportingMother mother;

    @Autowired
    Visits visits;

    @Autowired
    ArchiveFixture archive;

    @Autowired
    Archives archives;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneClickOnTheClosedCampaignShowsThePackageWithItsSeal() {
        Case asked = played.closed();
        String path = "/campaigns/" + asked.campaignId() + "/archive";
        String officer = asked.officer().username();
        assertThat(visits.page(officer, "/campaigns/" + asked.campaignId()).select("a[href=" + path + "]"))
                .isNotEmpty();
        visits.done(officer, path, Map.of());
        ArchivePackage sealed = archives.of(asked.officer(), asked.campaignId()).get(0);
        Document page = visits.page(officer, path);
        assertThat(page.select("dl.facts").text())
                .contains(sealed.manifestSha256(), asked.officer().displayName());
        MockHttpServletResponse file =
                visits.get(officer, page.select("main article a.btn").attr("href"));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(ContentDisposition.parse(Objects.requireNonNull(file.getHeader("Content-Disposition")))
                        .getFilename())
                .startsWith("归档-小行动-")
                .endsWith(".zip");
    }

    @Test
    void beforeTheClosingThePageSaysWhyNot() {
        Case asked = mother.open();
        String path = "/campaigns/" + asked.campaignId() + "/archive";
        assertThat(visits.page(asked.officer().username(), path).select("main button"))
                .isEmpty();
        assertThat(visits.refused(asked.officer().username(), path, Map.of()).text())
                .contains("尚未结项");
    }

    @Test
    void aCampaignThatIsNotClosedIsRefusedInWords() {
        Case asked = mother.open();
        assertThatThrownBy(() -> archives.order(asked.officer(), asked.campaignId()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("archive.refused.not-closed"));
    }

    @Test
    void onlyOfficersOfTheLeadHaveAnArchive() throws Exception {
        Case asked = played.closed();
        long id = archive.built(asked.officer(), asked.campaignId()).id();
        for (var viewer : List.of(
                asked.person(Capability.OFFICER, asked.peer()),
                asked.person(Capability.LIAISON, asked.lead()),
                asked.person(Capability.OBSERVER, asked.lead()))) {
            assertThatThrownBy(() -> archives.of(viewer, asked.campaignId())).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> archives.order(viewer, asked.campaignId())).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> archives.take(viewer, asked.campaignId(), id))
                    .isInstanceOf(NotVisible.class);
        }
        Case other = mother.launchedElsewhere("2021-08");
        assertThatThrownBy(() -> archives.take(other.officer(), other.campaignId(), id))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void anotherOneIsOrderedWhenTheFirstIsSealedAndTheFirstStays() throws Exception {
        Case asked = played.closed();
        archive.built(asked.officer(), asked.campaignId());
        long waiting = archives.order(asked.officer(), asked.campaignId());
        assertThatThrownBy(() -> archives.order(asked.officer(), asked.campaignId()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("under-way");
        assertThat(archives.of(asked.officer(), asked.campaignId()))
                .extracting(ArchivePackage::state)
                .containsExactly(ArchivePackage.State.BUILDING, ArchivePackage.State.SEALED);
        jdbc.sql("update archive_package set state = 'FAILED', open_key = null where id = :id")
                .param("id", waiting)
                .update();
    }
}
