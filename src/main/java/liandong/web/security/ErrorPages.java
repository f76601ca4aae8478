package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.web.OddText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Error pages (错误页) in plain words with the trace number and whom to ask; one template for all. */
@ControllerAdvice
class ErrorPages implements ErrorViewResolver {

    private static final Set<Integer> WITH_WORDS = Set.of(400, 403, 404, 409, 413, 422, 500);

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** The SQL state of a value that does not fit its column. */
    private static final String TOO_LONG = "22001";

    private final MessageSource messages;
    private final RefusedTexts texts;

    ErrorPages(MessageSource messages, RefusedTexts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView notVisible(NotVisible nothing, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request, null);
    }

    /** An address with something else than a number names no row; a form field with it is a bad request. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException unreadable, HttpServletRequest request) {
        boolean inAddress = unreadable.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request, null);
    }

    /** Only for pages that do not show the refusal beside the field themselves. */
    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        String reason = messages.getMessage(
                refused.messageKey(), refused.arguments(), refused.messageKey(), LocaleContextHolder.getLocale());
        return page(
                refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY, request, reason);
    }

    @ExceptionHandler
    ModelAndView conflict(OptimisticLockingFailureException conflict, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, request, null);
    }

    /** Also when the page that tells so is made, which looks at the same body again. */
    @ExceptionHandler
    ModelAndView tooBig(MaxUploadSizeExceededException upload, HttpServletRequest request) {
        return page(HttpStatus.PAYLOAD_TOO_LARGE, request, null);
    }

    /** In an address it is a bad request; a form comes back with each odd character named at its field. */
    @ExceptionHandler
    ModelAndView oddText(OddText odd, HttpServletRequest request) {
        return request.getMethod().equals("POST") ? texts.odd(request) : page(HttpStatus.BAD_REQUEST, request, null);
    }

    /** Whoever keeps a text should have said how long it may be; nothing typed is lost when nobody did. */
    @ExceptionHandler
    ModelAndView tooLong(DataIntegrityViolationException violation, HttpServletRequest request) {
        if (violation.getMostSpecificCause() instanceof SQLException cause && TOO_LONG.equals(cause.getSQLState())) {
            LOG.warn("A text was longer than its column: {}", request.getRequestURI());
            return texts.tooLong(request);
        }
        throw violation;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(status, request, null);
    }

    private static ModelAndView page(
            HttpStatus status, HttpServletRequest request, @org.jspecify.annotations.Nullable String reason) {
        int words = WITH_WORDS.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        ModelAndView page = new ModelAndView("web/error", status);
        page.addObject("status", status.value());
        page.addObject("words", words);
        page.addObject("reason", reason);
        page.addObject("traceId", request.getAttribute(TraceId.ATTRIBUTE));
        return page;
    }
}
