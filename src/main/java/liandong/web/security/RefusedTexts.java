package liandong.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.web.RefusedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page with a form whose texts were refused (文字退回页): each text at its field with what is wrong, the rest kept. */
@Component
class RefusedTexts {

    private final FormLabels labels;

    RefusedTexts(FormLabels labels) {
        this.labels = labels;
    }

    /**
     * @param id of the field on the page, also of what is wrong with it
     * @param wrong whether it is to be put right; all others are only kept
     */
    record Line(String id, String name, String label, String text, boolean wrong) {

        public boolean isShown() {
            return !wrong && !label.isEmpty() && FormLabels.isWritten(name, text);
        }
    }

    /** Characters that no text may hold stand in some of the texts. */
    ModelAndView odd(HttpServletRequest request) {
        return page(request, false);
    }

    /** One of the texts is longer than its column. */
    ModelAndView tooLong(HttpServletRequest request) {
        return page(request, true);
    }

    private ModelAndView page(HttpServletRequest request, boolean tooLong) {
        RefusedForm form = RefusedForm.of(request);
        @Nullable Viewer viewer = (Viewer) request.getAttribute(AccountGate.VIEWER);
        Map<String, String> names = labels.of(viewer, form.path(), form.typed());
        List<Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (RefusedForm.Field field : form.fields()) {
            String id = "text-" + lines.size();
            String label = names.getOrDefault(field.name(), "");
            boolean wrong = field.isOdd() || tooLong && field.isLong();
            if (wrong) {
                problems.add(
                        field.isOdd()
                                ? field.odd(id, label)
                                : Problem.of(
                                        id,
                                        "web.text-refused.long",
                                        label,
                                        field.text().length()));
            }
            lines.add(new Line(id, field.name(), label, field.text(), wrong));
        }
        return new ModelAndView(
                "web/text-refused",
                Map.of("form", form, "lines", lines, "problems", problems),
                HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
