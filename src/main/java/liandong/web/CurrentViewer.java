package liandong.web;

import jakarta.servlet.http.HttpServletRequest;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;

/** Where a request keeps who is looking (当前用户), found once per request by the security chain. */
final class CurrentViewer {

    static final String ATTRIBUTE = Viewer.class.getName();

    private CurrentViewer() {}

    static @Nullable Viewer of(HttpServletRequest request) {
        return (Viewer) request.getAttribute(ATTRIBUTE);
    }
}
