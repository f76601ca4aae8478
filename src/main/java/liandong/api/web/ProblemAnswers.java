package liandong.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import liandong.api.KeyUsed;
import liandong.api.NotSubmitted;
import liandong.api.PlacedFinding;
import liandong.organization.NotVisible;
import liandong.shared.Conflict;
import liandong.shared.Refused;
import liandong.web.OddText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the interface answers when it cannot do what it was asked (接口错误应答). */
@ControllerAdvice(assignableTypes = {ApiObligationController.class, ApiBoardController.class, OpenApiController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final Problems problems;
    private final MessageSource messages;

    ProblemAnswers(Problems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notVisible(NotVisible nothing, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, "not-found", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unusable(Unusable unusable, HttpServletRequest request) {
        return answer(unusable.status, unusable.kind, request, unusable.arguments);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(Malformed malformed, HttpServletRequest request) {
        return malformed.line() > 0
                ? wrong("malformed", malformed.address(), request, malformed.line(), malformed.column())
                : wrong("malformed", malformed.address(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(HttpStatus.NOT_FOUND, "not-found", request)
                : wrong("invalid-parameter", mismatch.getName(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> odd(OddText odd, HttpServletRequest request) {
        return wrong("malformed", "", request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSubmitted(NotSubmitted refused, HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        return Problems.answer(problems.of(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "not-submitted",
                request,
                refused.findings().stream()
                        .map(finding -> new Problems.Wrong(
                                finding.address(),
                                finding.label(),
                                PlacedFinding.word(finding.level()),
                                finding.rule(),
                                finding.message(messages, locale)))
                        .toList()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletRequest request) {
        String reason = messages.getMessage(
                refused.messageKey(), refused.arguments(), refused.messageKey(), LocaleContextHolder.getLocale());
        if (refused instanceof Conflict) {
            return answer(HttpStatus.CONFLICT, "conflict", request, String.valueOf(reason));
        }
        String kind = refused instanceof KeyUsed ? "key-used" : "refused";
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, kind, request, String.valueOf(reason));
    }

    /** Somebody else was faster. */
    @ExceptionHandler({OptimisticLockingFailureException.class, UnexpectedRollbackException.class})
    ResponseEntity<ProblemDetail> overtaken(HttpServletRequest request) {
        String reason = messages.getMessage("reporting.conflict.changed", null, "", LocaleContextHolder.getLocale());
        return answer(HttpStatus.CONFLICT, "conflict", request, String.valueOf(reason));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "failed", request);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String kind, HttpServletRequest request, Object... arguments) {
        return Problems.answer(problems.of(status, kind, request, arguments));
    }

    /** @param position line and column, where there are any */
    private ResponseEntity<ProblemDetail> wrong(
            String kind, String address, HttpServletRequest request, Object... position) {
        String words = "api.problem." + kind + (position.length == 0 ? ".here" : ".at");
        String message = messages.getMessage(words, position, LocaleContextHolder.getLocale());
        return Problems.answer(problems.of(
                HttpStatus.BAD_REQUEST,
                kind,
                request,
                List.of(new Problems.Wrong(address, "", "error", kind, message))));
    }
}
