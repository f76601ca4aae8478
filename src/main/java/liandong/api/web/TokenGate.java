package liandong.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import liandong.api.ApiClient;
import liandong.api.ApiTokens;
import liandong.api.RequestRate;
import liandong.organization.SecretToken;
import liandong.organization.TooManyAttempts;
import liandong.organization.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a system in by the token it sends with each request (令牌校验), not too often, and with no more than may be sent. */
class TokenGate extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    /** Of whoever guesses tokens. */
    private static final Duration LONGEST_BLOCK = Duration.ofMinutes(15);

    private final ApiTokens tokens;
    private final RequestRate rate;
    private final Problems problems;
    private final DataSize largest;

    TokenGate(ApiTokens tokens, RequestRate rate, Problems problems, DataSize largest) {
        this.tokens = tokens;
        this.rate = rate;
        this.problems = problems;
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest.toBytes()) {
            problems.write(
                    response, problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", request, largest.toMegabytes()));
            return;
        }
        Optional<ApiClient> client;
        try {
            client = client(request);
        } catch (TooManyAttempts guessed) {
            tooOften(request, response, LONGEST_BLOCK);
            return;
        }
        if (client.isPresent() && !rate.allows(client.get().tokenId())) {
            tooOften(request, response, RequestRate.WITHIN);
            return;
        }
        client.ifPresent(known -> enter(request, known));
        chain.doFilter(request, response);
    }

    private Optional<ApiClient> client(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : tokens.client(
                        new SecretToken(header.substring(BEARER.length()).strip()), request.getRemoteAddr());
    }

    private static void enter(HttpServletRequest request, ApiClient client) {
        request.setAttribute(Viewer.class.getName(), client.viewer());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(client, null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    private void tooOften(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        problems.write(response, problems.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", request));
    }
}
