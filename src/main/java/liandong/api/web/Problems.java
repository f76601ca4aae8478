package liandong.api.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Words every refusal of the interface the same way (问题说明, RFC 9457), in the language that was asked for. */
@Component
class Problems {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    Problems(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /**
     * One thing to be put right.
     *
     * @param level {@code error}, or {@code warning} where a reason under {@code rule} will do
     */
    record Wrong(String address, String label, String level, String rule, String message) {}

    /** @param kind names the problem for good: it ends its type, and its words are kept under it */
    ProblemDetail of(HttpStatus status, String kind, HttpServletRequest request, Object... arguments) {
        // Also before Spring has found out which language was asked for.
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:liandong:problem:" + kind));
        problem.setTitle(messages.getMessage("api.problem." + kind, null, locale));
        problem.setDetail(messages.getMessage("api.problem." + kind + ".detail", arguments, locale));
        problem.setInstance(URI.create(address(request)));
        problem.setProperty("traceId", request.getAttribute("traceId"));
        return problem;
    }

    ProblemDetail of(HttpStatus status, String kind, HttpServletRequest request, List<Wrong> errors) {
        ProblemDetail problem = of(status, kind, request, errors.size());
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Whether the request is one to the interface. */
    static boolean concerns(HttpServletRequest request) {
        return address(request).startsWith("/api/");
    }

    /** As it was asked for, also when the container answers in its stead. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** From the security chain, before any controller. */
    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        if (problem.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
