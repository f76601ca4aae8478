package liandong.web;

import jakarta.servlet.http.HttpServletRequest;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the person who is looking (当前用户) as {@code viewer}. */
@ControllerAdvice
class ViewerAdvice {

    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer(HttpServletRequest request) {
        return CurrentViewer.of(request);
    }
}
