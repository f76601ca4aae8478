package liandong.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UrlPathHelper;

/**
 * A form that was sent after its session had ended (保留的填报内容). It is kept until the person has signed in and sends it
 * again on purpose; nothing happens by itself.
 */
record HeldForm(String path, List<Field> fields) implements Serializable {

    private static final String ATTRIBUTE = "liandong.held-form";
    /** Who complained is never written down but sealed. */
    private static final String IDENTITY = "complainant";

    private static final int MOST_CHARACTERS = 200_000;

    /** One value as it was sent. */
    record Field(String name, String text) implements Serializable {}

    /**
     * Keeps the form when it is one of ours: from a page of this site, with the cookie of a session that has ended,
     * without passwords, not too large.
     */
    static void keep(HttpServletRequest request) {
        if (!mayKeep(request)) {
            return;
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.startsWith(IDENTITY)) {
                Arrays.stream(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        int size = fields.stream()
                .mapToInt(field -> field.name().length() + field.text().length())
                .sum();
        if (size <= MOST_CHARACTERS) {
            request.getSession()
                    .setAttribute(
                            ATTRIBUTE,
                            new HeldForm(UrlPathHelper.defaultInstance.getPathWithinApplication(request), fields));
        }
    }

    static Optional<HeldForm> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ATTRIBUTE))
                .map(HeldForm.class::cast);
    }

    static void drop(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    private static boolean mayKeep(HttpServletRequest request) {
        @Nullable String contentType = request.getContentType();
        return request.getMethod().equals("POST")
                && contentType != null
                && contentType.startsWith("application/x-www-form-urlencoded")
                && cookies(request).anyMatch(cookie -> cookie.getName().equals("LIANDONG"))
                && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && request.getParameterMap().keySet().stream()
                        .noneMatch(
                                name -> name.toLowerCase(java.util.Locale.ROOT).contains("password"));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
    }
}
