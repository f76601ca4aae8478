package liandong.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liandong.organization.Capability;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code route-matrix.txt}: what answer each route owes to whom. */
record RouteMatrix(Map<String, Map<String, String>> routes) {

    static final String STRANGER = "stranger";

    static final List<String> CAPABILITIES =
            Stream.of(Capability.values()).map(Capability::name).toList();

    static RouteMatrix read() {
        try {
            Map<String, Map<String, String>> routes = new LinkedHashMap<>();
            new ClassPathResource("route-matrix.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .forEach(words -> routes.put(words[0] + " " + words[1], answers(words)));
            return new RouteMatrix(routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> answers(String[] words) {
        Map<String, String> answers = new LinkedHashMap<>();
        CAPABILITIES.forEach(capability -> answers.put(capability, "hidden"));
        answers.put(STRANGER, "sign-in");
        for (int i = 2; i < words.length; i++) {
            String[] said = words[i].split("=");
            people(said[0]).forEach(who -> answers.put(who, said[1]));
        }
        return answers;
    }

    private static List<String> people(String word) {
        return switch (word) {
            case "workers" -> List.of("OFFICER", "UNIT_HEAD", "LIAISON", "OBSERVER");
            case "everybody" -> CAPABILITIES;
            case "anyone" -> {
                List<String> all = new ArrayList<>(CAPABILITIES);
                all.add(STRANGER);
                yield all;
            }
            default -> List.of(word);
        };
    }
}
