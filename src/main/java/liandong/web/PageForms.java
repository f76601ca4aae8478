package liandong.web;

import java.util.List;
import liandong.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What form fragments ask about refused fields (填写问题). */
@Component("forms")
public class PageForms {

    /** Whether a field of the form was refused. */
    public boolean refused(@Nullable List<Problem> problems, String field) {
        return problems != null
                && problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
