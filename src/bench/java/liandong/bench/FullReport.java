package liandong.bench;

import java.util.Map;
import java.util.TreeMap;

/** A report with every cell filled, two cases and a narrative (满填月报); nothing in it is to be asked about. */
class FullReport {

    private static final Map<String, String> GRID = Map.of(
            "INSPECTED", "20",
            "CASES", "8",
            "RECTIFY", "4",
            "WARNED", "3",
            "SUSPEND", "1",
            "FINE_COUNT", "2",
            "FINE_AMOUNT", "1.5",
            "CONFISCATE", "0.25",
            "REVOKE", "1",
            "TRANSFER", "1");

    private static final Map<String, String> FIELDS =
            Map.of("C_RECEIVED", "9", "C_CLOSED", "8", "C_PENALISED", "5", "C_FEEDBACK", "7", "C_SATISFIED", "6");

    private static final Map<String, String> CASE = Map.of(
            "PENALTY_ON", "2021-08-12",
            "FACTS", "未取得《医疗机构执业许可证》擅自开展医疗美容诊疗活动。".repeat(4),
            "LEGAL_BASIS", "违反了《医疗机构管理条例》第二十四条；按照《医疗机构管理条例》第四十四条进行处罚",
            "PENALTY", "没收违法所得，罚款 15000 元，责令停止执业活动",
            "NARRATIVE", "执法人员现场检查时发现当事人正在为顾客注射药品，现场查获注射用药品和器械若干。".repeat(12));

    private FullReport() {}

    /** The form with everything typed in that can be. */
    static Map<String, String> typedInto(Map<String, String> form) {
        Map<String, String> typed = new TreeMap<>(form);
        typed.replaceAll(FullReport::value);
        for (int i = 0; i < 2; i++) {
            for (Map.Entry<String, String> column : CASE.entrySet()) {
                typed.put("cases." + i + "." + column.getKey(), column.getValue());
            }
            typed.put("cases." + i + ".ORG_NAME", "某医疗美容门诊部" + i);
            typed.put("cases." + i + ".CASE_TITLE", "某医疗美容门诊部无证行医案" + i);
        }
        return typed;
    }

    private static String value(String name, String standing) {
        String[] address = name.split("\\.");
        return switch (address[0]) {
            case "grid" -> name.matches("grid\\.SUSPEND\\..*_PER") ? standing : GRID.getOrDefault(address[1], standing);
            case "fields" -> FIELDS.getOrDefault(address[1], "2");
            case "narrative" -> "本月组织专项检查，联合市场监管、公安等部门开展执法行动。".repeat(20);
            default -> standing;
        };
    }
}
