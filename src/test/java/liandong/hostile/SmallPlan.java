package liandong.hostile;

/** A plan with phases, a report and a meeting (小方案) whose names may be hostile. */
final class SmallPlan {

    static final String YAML = """
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

    /** With a summary of the subordinate, in which July stands too, and an internet office. */
    static final String WITH_SUMMARY = YAML.replace(
                    "participantClasses:",
                    "  - {id: CAC, name: 县委网信办, kind: CYBERSPACE, role: MEMBER}\nparticipantClasses:")
            .replace("summaries: []\n", """
            summaries:
              - {id: S, name: 监督所总结, kind: FINAL, from: BELOW, to: HC, due: {dueDate: 2021-10-12, inclusive: true}, tables: [cn-medbeauty-summary-shanghai-2021]}
            """);

    /** Asks for nothing, so that it may be closed at once. */
    static final String CLOSABLE = YAML.replaceAll("(?m)^  - \\{id: [ABR],.*\\n", "")
            .replace("phases:\n", "phases: []\n")
            .replace("reporting:\n", "reporting: []\n")
            .replace("to: 2021-10-31", "to: 2021-12-31")
            .replace("小行动", "小收尾");

    private SmallPlan() {}

    /** Campaign, report, phase, requirement and a unit called so. The reader of plans refuses line ends in names. */
    static String named(HostileText name) {
        String quoted = "'" + name.text().replaceAll("\\s+", " ").replace("'", "''") + "'";
        return YAML.replace("campaignName: 小行动", "campaignName: " + quoted)
                .replace("name: 专项整治工作月报", "name: " + quoted)
                .replace("name: 集中行动阶段", "name: " + quoted)
                .replace("requires: [检查一批]", "requires: [" + quoted + "]")
                .replace("units: [AMR]", "units: [AMR, PSB]")
                .replace(
                        "participantClasses:",
                        "  - {id: PSB, name: " + quoted
                                + ", kind: PUBLIC_SECURITY, role: MEMBER}\nparticipantClasses:");
    }
}
