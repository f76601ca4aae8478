package liandong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.shared.PlainText;
import liandong.shared.Problem;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UrlPathHelper;

/**
 * A form that was refused before its page could say so (被退回的表单): everything that was typed, to be put right and sent
 * again to the same address.
 *
 * @param withFile whether a file came with it, which has to be chosen again
 */
public record RefusedForm(String path, List<Field> fields, boolean withFile) {

    private static final Set<String> SECRETS = Set.of("_csrf", "password", "present", "repeated");

    /** The reader of plans looks at these characters itself and tells the line on which they stand. */
    private static final String PLAN = "yaml";

    private static final int WORTH_SHORTENING = 100;

    /** How much of a text is shown on either side of what is wrong. */
    private static final int AROUND = 12;

    /** One value as it was sent. */
    public record Field(String name, String typed) {

        /** Without the characters that may not stand in it. */
        public String text() {
            return PlainText.without(typed);
        }

        public boolean isOdd() {
            return PlainText.firstOdd(typed) >= 0;
        }

        public boolean isLong() {
            return typed.length() > WORTH_SHORTENING;
        }

        /** What is wrong in the words of {@code web.text-refused.odd-at}: where, which, between what, how many. */
        public Problem odd(String id, String label) {
            int at = PlainText.firstOdd(typed);
            return Problem.of(
                    id,
                    "web.text-refused.odd-at",
                    label,
                    typed.codePointCount(0, at) + 1,
                    PlainText.oddCharacter(typed).orElseThrow(),
                    around(at),
                    PlainText.oddCharacters(typed));
        }

        private String around(int at) {
            int before = Math.min(AROUND, typed.codePointCount(0, at));
            int after = Math.min(AROUND + 1, typed.codePointCount(at, typed.length()));
            int from = typed.offsetByCodePoints(at, -before);
            int to = typed.offsetByCodePoints(at, after);
            return (from > 0 ? "…" : "")
                    + PlainText.visible(typed.substring(from, to))
                    + (to < typed.length() ? "…" : "");
        }
    }

    public static RefusedForm of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (!SECRETS.contains(name)) {
                written(texts)
                        .map(text -> new Field(PlainText.without(name), text))
                        .forEach(fields::add);
            }
        });
        boolean withFile = request instanceof MultipartHttpServletRequest multipart
                && multipart.getFileMap().values().stream().anyMatch(file -> !file.isEmpty());
        return new RefusedForm(
                UrlPathHelper.defaultInstance.getPathWithinApplication(request), List.copyOf(fields), withFile);
    }

    /** What was typed, by name of the field. */
    public Map<String, String> typed() {
        return fields.stream().collect(Collectors.toMap(Field::name, Field::text, (first, second) -> first));
    }

    static boolean hasOddText(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(field -> PlainText.firstOdd(field.getKey()) >= 0
                        || !SECRETS.contains(field.getKey())
                                && !field.getKey().equals(PLAN)
                                && written(field.getValue()).anyMatch(text -> PlainText.firstOdd(text) >= 0));
    }

    /** A request that goes on after the sign-in may name a field without a value. */
    private static Stream<String> written(String[] texts) {
        return Arrays.stream(texts).filter(Objects::nonNull);
    }
}
