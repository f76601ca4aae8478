package liandong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import liandong.shared.PlainText;
import org.jspecify.annotations.Nullable;
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

    /**
     * @param text what was typed, without the characters that may not stand in it
     * @param odd the first of these, e.g. {@code U+0007}; null when there is none
     */
    public record Field(String name, String text, @Nullable String odd) {

        public boolean isLong() {
            return text.length() > WORTH_SHORTENING;
        }
    }

    public static RefusedForm of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (!SECRETS.contains(name)) {
                written(texts)
                        .map(text -> new Field(
                                PlainText.without(name),
                                PlainText.without(text),
                                PlainText.oddCharacter(text).orElse(null)))
                        .forEach(fields::add);
            }
        });
        boolean withFile = request instanceof MultipartHttpServletRequest multipart
                && multipart.getFileMap().values().stream().anyMatch(file -> !file.isEmpty());
        return new RefusedForm(
                UrlPathHelper.defaultInstance.getPathWithinApplication(request), List.copyOf(fields), withFile);
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
