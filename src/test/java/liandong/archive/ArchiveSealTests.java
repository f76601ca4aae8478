package liandong.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import liandong.LiandongTest;
import liandong.reporting.ReportingMother.Case;
import liandong.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive is sealed (R116): every file is in the manifest, and the audit chain is checked from the files alone. */
@LiandongTest
class ArchiveSealTests {

    @Autowired
    PlayedCampaign played;

    @Autowired
    ArchiveFixture archive;

    @Autowired
    Archives archives;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyFileIsInTheManifestWhoseDigestIsInTheAudit() throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        assertThat(opened.differences()).isEmpty();
        assertThat(opened.files()).containsKeys("index.html", "说明.txt", "style.css", "报送/应报.csv", "方案/方案-第1版.yaml");
        String digest = Sha256.of(opened.bytes("manifest.txt"));
        assertThat(archives.of(asked.officer(), asked.campaignId()).get(0).manifestSha256())
                .isEqualTo(digest);
        assertThat(audited(asked, "archive-sealed")).singleElement().asString().contains(digest);
        assertThat(audited(asked, "archive-downloaded"))
                .singleElement()
                .asString()
                .contains(digest);
    }

    private List<String> audited(Case asked, String action) {
        return jdbc.sql("select detail from audit_entry where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", "campaign:" + asked.campaignId())
                .query(String.class)
                .list();
    }

    @Test
    void theChainIsVerifiedFromTheFilesAloneAndAnAlteredRowIsFound(@TempDir Path folder) throws Exception {
        Case asked = played.closed();
        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        ArchivedChain chain = new ArchivedChain(opened);
        assertThat(chain.problems()).isEmpty();
        assertThat(chain.actions())
                .contains(
                        "campaign-launched",
                        "report-submitted",
                        "report-returned",
                        "report-accepted",
                        "campaign-closed")
                .doesNotContain("account-created");
        opened.files()
                .put(
                        "审计/rows.jsonl",
                        opened.text("审计/rows.jsonl").replace("数字对不上", "没有问题").getBytes());
        assertThat(new ArchivedChain(opened).problems()).isNotEmpty();
        opened.unpack(folder);
        assertThat(verified(folder)).isEqualTo(1);
        archive.opened(asked.officer(), asked.campaignId()).unpack(folder);
        assertThat(verified(folder)).isZero();
    }

    private static int verified(Path folder) throws Exception {
        return new ProcessBuilder(
                        "/usr/bin/python3", folder.resolve("审计/verify.py").toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
