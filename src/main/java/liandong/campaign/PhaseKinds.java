package liandong.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of phases (阶段类别) that a plan may have. */
public final class PhaseKinds {

    /** In the order in which the campaign's diagram shows them. */
    public static final List<String> ALL =
            List.of("MOBILIZATION", "CONCENTRATED_ACTION", "INTERIM_SUMMARY", "CONSOLIDATION", "SUMMARY", "OTHER");

    /** Tried in this order: 总结巩固 is a summary, 阶段性总结 an interim one. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("阶段性总结", "INTERIM_SUMMARY");
        WORDS.put("中期", "INTERIM_SUMMARY");
        WORDS.put("总结", "SUMMARY");
        WORDS.put("动员", "MOBILIZATION");
        WORDS.put("部署", "MOBILIZATION");
        WORDS.put("准备", "MOBILIZATION");
        WORDS.put("巩固", "CONSOLIDATION");
        WORDS.put("长效", "CONSOLIDATION");
        WORDS.put("集中", "CONCENTRATED_ACTION");
        WORDS.put("行动", "CONCENTRATED_ACTION");
        WORDS.put("整治", "CONCENTRATED_ACTION");
    }

    private PhaseKinds() {}

    static String guess(String phaseName) {
        return WORDS.entrySet().stream()
                .filter(word -> phaseName.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("OTHER");
    }
}
