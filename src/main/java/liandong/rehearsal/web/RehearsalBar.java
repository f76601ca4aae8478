package liandong.rehearsal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import liandong.shared.BusinessTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the simulated date on every page (演练条). */
@ControllerAdvice
@Profile("rehearsal")
class RehearsalBar {

    private final BusinessTime time;

    RehearsalBar(BusinessTime time) {
        this.time = time;
    }

    /** What the bar shows. */
    record Bar(String date, String day, String back) {}

    @ModelAttribute("rehearsal")
    Bar bar(HttpServletRequest request, Locale locale) {
        String back = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        return new Bar(
                DateTimeFormatter.ofPattern("yyyy-MM-dd EEE HH:mm", locale).format(time.zoned()),
                time.today().toString(),
                back);
    }
}
