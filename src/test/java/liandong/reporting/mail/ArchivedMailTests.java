package liandong.reporting.mail;

import static liandong.reporting.mail.Correspondent.content;
import static liandong.reporting.mail.Correspondent.files;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import liandong.LiandongTest;
import liandong.archive.ArchiveFixture;
import liandong.archive.OpenedArchive;
import liandong.campaign.CampaignMailSettings;
import liandong.campaign.WorkbookByMail;
import liandong.notification.Mailroom;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.reporting.Compiling;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import liandong.reporting.WorkbookFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What liaisons sent by mail and what they were answered is in the archive (R116, 来信记录). */
@LiandongTest
class ArchivedMailTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    CampaignMailSettings settings;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Correspondent mail;

    @Autowired
    Compiling compiling;

    @Autowired
    ArchiveFixture archive;

    @Test
    void aWorkbookThatCameBackWrongIsThereWithTheAnswerItGotAndTheOneThatWasTaken() throws Exception {
        mailroom.empty();
        Case asked = mother.launchedElsewhere("2021-08");
        Viewer liaison = asked.person(Capability.LIAISON, asked.peer());
        String address = liaison.username() + "@liandong.test";
        settings.choose(asked.officer(), asked.campaignId(), WorkbookByMail.BLANK_FORM);
        asked.at("2021-08-31T09:00");
        MimeMessage digest = mail.lastTo(address);
        answers(address, digest, -2);
        answers(address, mail.lastTo(address), 2);
        asked.accept(asked.peer());
        asked.at("2021-09-19T00:00");
        compiling.confirm(asked.officer(), asked.round().id(), "先行发布");
        asked.at("2021-11-02T10:00");
        archive.close(asked.officer(), asked.campaignId());

        OpenedArchive opened = archive.opened(asked.officer(), asked.campaignId());
        List<String> came = opened.text("通知/来信.csv").lines().skip(1).toList();
        assertThat(came).hasSize(2).allMatch(line -> line.contains(address) && line.contains("2021年8月工作月报"));
        assertThat(came.get(0)).contains("未受理");
        assertThat(came.get(1)).contains("已处理", "已报送，回执 202108");
        String answered = came.get(0).split(",")[8];
        assertThat(opened.text("通知/邮件正文-0001.txt")).contains("==== 邮件 " + answered, "1 处需要更正");
        assertThat(opened.read(opened.only("通知/邮件附件/%s-1-.*\\.xlsx".formatted(answered))))
                .contains("不能填负数");
        assertThat(Jsoup.parse(opened.text("单位/0001.html"))
                        .getElementById("u" + asked.peer().key())
                        .text())
                .contains("来信（", address, "已报送，回执");
    }

    private void answers(String address, MimeMessage to, int warned) throws Exception {
        byte[] filled = WorkbookFile.edit(content(files(to).get(0)), book -> {
            WorkbookFile.advertising(book, "案件数").setCellValue(3);
            WorkbookFile.advertising(book, "警告数").setCellValue(warned);
            book.getSheet("文字材料").getRow(3).getCell(0).setCellValue("检查两户");
        });
        mail.answers(address, to, mail.workbook(filled));
        mail.served();
    }
}
