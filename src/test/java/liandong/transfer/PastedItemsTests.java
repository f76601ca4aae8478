package liandong.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import liandong.LiandongTest;
import liandong.document.SheetRow;
import liandong.document.Sheets;
import liandong.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Items copied out of a spreadsheet are read as they stand there, or the line that can not be is named. */
@LiandongTest
class PastedItemsTests {

    private static final String ROW = "某平台\t网站\thttps://a.example/1\t某店\t虚假宣传\t虚假信息\t2021/8/3 9:05";

    @Autowired
    PastedItems pasted;

    @Autowired
    TransferSheet sheet;

    @Autowired
    Sheets sheets;

    @Autowired
    TransferMother mother;

    @Test
    void headingsNumbersAndQuotedCellsAreUnderstood() {
        String text = "序号\t网站/平台/应用名称\t信息类型\t网址/链接/账号\t发布主体\t内容\t违法情形\t发现时间\r\n"
                + "1\t" + ROW + "\r\n"
                + "2\t\"某\n平台\"\t微信公众号\tmeili\t\t\"说\"\"最好\"\"\"\t其他\t2021年8月3日 9:05\r\n\r\n";
        List<Information> read = pasted.read(text);
        assertThat(read).hasSize(2);
        assertThat(read.get(0).foundAt()).isEqualTo(Instant.parse("2021-08-03T01:05:00Z"));
        assertThat(read.get(0).category()).isEqualTo(Category.FALSE_INFORMATION);
        assertThat(read.get(1).foundAt()).isEqualTo(Instant.parse("2021-08-03T01:05:00Z"));
        assertThat(read.get(1).platform()).isEqualTo("某 平台");
        assertThat(read.get(1).channel()).isEqualTo(Channel.OFFICIAL_ACCOUNT);
        assertThat(read.get(1).content()).isEqualTo("说\"最好\"");
    }

    @Test
    void aLineThatCanNotBeReadIsNamed() {
        refused(ROW + "\n某平台\t网站", "transfer.refused.cells", 2);
        refused(ROW.replace("网站", "报纸"), "transfer.refused.kind", 1);
        refused(ROW.replace("2021/8/3 9:05", "昨天"), "transfer.refused.time", 1);
        assertThatThrownBy(() -> pasted.read(" \n")).isInstanceOf(Refused.class);
    }

    @Test
    void theExportedListIsReadBackAsItWas() {
        TransferMother.Scene scene = mother.scene();
        long id = mother.accepted(scene, "https://m.example/1", "https://m.example/2");
        mother.remove(scene, id, 1);
        List<TransferItem> items = mother.items.of(id);
        List<SheetRow> rows = sheets.read("清单.xlsx", sheets.write(sheet.of(mother.get(id), items)));
        assertThat(rows.stream().flatMap(row -> row.cells().stream())).contains("删除", "某短视频平台");
        String copied = rows.stream()
                .filter(row -> row.cell(0).matches("\\d+"))
                .map(row -> String.join("\t", row.cells()))
                .collect(Collectors.joining("\n"));
        assertThat(pasted.read(copied))
                .isEqualTo(items.stream().map(TransferItem::information).toList());
    }

    private void refused(String text, String why, int line) {
        assertThatThrownBy(() -> pasted.read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo(why);
            assertThat(refused.arguments()[0]).isEqualTo(line);
        });
    }
}
