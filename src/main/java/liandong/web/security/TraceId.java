package liandong.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a number (跟踪号) that stands in its log lines and on its error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceId extends OncePerRequestFilter {

    static final String ATTRIBUTE = "traceId";

    private static final Logger LOG = LoggerFactory.getLogger(TraceId.class);

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        String trace = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, trace);
        response.setHeader("X-Trace-Id", trace);
        MDC.put(ATTRIBUTE, trace);
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            // The container logs the stack trace right after this, when the number is gone.
            LOG.error("Request {} failed: {} {}", trace, request.getMethod(), withoutToken(request));
            throw failed;
        } finally {
            MDC.remove(ATTRIBUTE);
        }
    }

    /** The token of a password link or a calendar feed is a secret. */
    private static String withoutToken(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("/(new-password|calendar)/.*", "/$1/…");
    }
}
