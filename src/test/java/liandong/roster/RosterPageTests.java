package liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.LiandongTest;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the lead sees and keeps on the roster (联络员名册). */
@LiandongTest
class RosterPageTests extends RosterFixture {

    @Test
    void theLeadSeesItsUnitsWithVacanciesAndNoOthers() throws Exception {
        Document page = page(get("/roster"), 200);
        assertThat(page.select("main tbody").text())
                .contains("公安" + key, "刘备", "邮政" + key)
                .doesNotContain("无关" + key);
        assertThat(row(page, "邮政").text()).contains("联络员空缺");
        assertThat(row(page, "公安").text()).doesNotContain("联络员空缺");
        assertThat(get("/roster/units/" + stranger).getStatus()).isEqualTo(404);
        assertThat(post("/roster/units/" + stranger + "/contact", "unitPhone", "1")
                        .getStatus())
                .isEqualTo(404);
        assertThat(post("/roster/units/" + stranger + "/people", "name", "x", "email", "x@y.cn", "from", "2021-08-05")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theUnitsTelephoneAndMailboxAreKeptHere() throws Exception {
        assertThat(post("/roster/units/" + post + "/contact", "unitPhone", "021-1", "officeEmail", "no address")
                        .getStatus())
                .isEqualTo(422);
        post("/roster/units/" + post + "/contact", "unitPhone", "021-6390", "officeEmail", "yz@unit.test");
        assertThat(directory.unit(post).orElseThrow().phone()).isEqualTo("021-6390");
        assertThat(directory.addressees(post, Capability.LIAISON))
                .extracting(Addressee::email)
                .containsExactly("yz@unit.test");
    }
}
