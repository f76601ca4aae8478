package liandong.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/**
 * What fails before or around the interface is a problem too and no page (容器错误应答): an address that the firewall turns
 * away, a database that cannot be reached while the token is looked up.
 */
class ContainerProblems extends HttpFilter {

    private final transient Problems problems;

    ContainerProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Problems.concerns(request)) {
            boolean refused = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                    && status < HttpStatus.INTERNAL_SERVER_ERROR.value();
            problems.write(
                    response,
                    refused
                            ? problems.of(HttpStatus.BAD_REQUEST, "unreadable", request)
                            : problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", request));
        } else {
            chain.doFilter(request, response);
        }
    }
}
