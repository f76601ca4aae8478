package liandong.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import liandong.LiandongTest;
import liandong.organization.Capability;
import liandong.reporting.ReportingMother;
import liandong.reporting.ReportingMother.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hostile texts through every text field of every form: nothing breaks, nothing is evaluated, nothing is lost. */
@LiandongTest
class HostileTextTests {

    @Autowired
    ReportingMother mother;

    @Autowired
    HostileForms forms;

    private static final String PLAN = """
            schema: campaign-plan/v1
            id: hostile-2021
            title: 小方案
            campaignName: 小行动
            region: "341323"
            period: {from: 2021-07-01, to: 2021-10-31}
            units:
              - {id: HC, name: 县卫生健康委, kind: HEALTH, role: LEAD}
              - {id: AMR, name: 县市场监督管理局, kind: MARKET_REGULATION, role: MEMBER}
              - {id: HSI, name: 县卫生监督所, kind: HEALTH_INSPECTION, role: EXECUTOR, parent: HC}
            participantClasses:
              - {id: PEERS, name: 部门, units: [AMR]}
              - {id: BELOW, name: 监督所, units: [HSI]}
            phases:
              - {id: A, kind: CONCENTRATED_ACTION, name: 集中行动阶段, from: 2021-08-01, to: 2021-09-20, requires: [检查一批]}
              - {id: B, kind: SUMMARY, name: 总结阶段, from: 2021-09-01, to: 2021-10-31}
            reporting:
              - {id: R, name: 专项整治工作月报, from: [PEERS, BELOW], to: HC, cadence: MONTHLY, schedule: {dayOfMonth: 5, inclusive: true, periodOffsetMonths: -1, reportPeriods: [2021-08, 2021-09]}, tables: [cn-medbeauty-monthly-shanghai-2021]}
            summaries: []
            """;

    @Test
    void everyFormTakesEveryTextOrSaysWhyNot() {
        Case asked = mother.launchedPlan(PLAN);
        String officer = asked.officer().username();
        String[] people = {
            officer,
            asked.person(Capability.UNIT_HEAD, asked.lead()).username(),
            asked.person(Capability.LIAISON, asked.peer()).username(),
            asked.person(Capability.LIAISON, asked.below()).username(),
            asked.person(Capability.UNIT_HEAD, asked.below()).username(),
            asked.person(Capability.ADMINISTRATOR, asked.lead()).username(),
            asked.person(Capability.SECURITY_AUDITOR, asked.lead()).username(),
        };
        asked.at("2021-08-31T08:00");
        forms.tryFormsOf(people);
        asked.submit(asked.below());
        forms.tryFormsOf(people);
        asked.at("2021-09-08T09:00");
        forms.tryFormsOf(people);
        asked.at("2021-09-14T00:00");
        forms.tryFormsOf(people);
        assertThat(forms.fallen).isEmpty();
    }
}
