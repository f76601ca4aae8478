package liandong.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Requests that no controller of the interface has seen (未到达接口的请求): another method, another answer wanted, too much sent. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoController implements HandlerExceptionResolver {

    private final Problems problems;
    private final DataSize largest;

    NoController(Problems problems, MultipartProperties uploads) {
        this.problems = problems;
        this.largest = uploads.getMaxRequestSize();
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object controller, Exception failure) {
        if (controller != null || !Problems.concerns(request)) {
            return null;
        }
        ProblemDetail problem = problem(request, failure);
        if (problem == null) {
            return null;
        }
        if (failure instanceof ErrorResponse refusal) {
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        try {
            problems.write(response, problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private @Nullable ProblemDetail problem(HttpServletRequest request, Exception failure) {
        if (failure instanceof HttpRequestMethodNotSupportedException) {
            return problems.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", request);
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return problems.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", request);
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", request, largest.toMegabytes());
        }
        return failure instanceof MultipartException
                ? problems.of(HttpStatus.BAD_REQUEST, "unreadable", request)
                : null;
    }
}
