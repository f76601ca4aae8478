package liandong.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import liandong.organization.Access;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import liandong.worklist.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Fills the frame of the page (页面框架). A bean the shell asks, not a controller advice: pages of exception handlers need
 * the frame too, and redirects must not pay for it.
 */
@Component("pageFrame")
public class PageFrame {

    private static final int UNITS_NAMED = 2;

    private final Inbox inbox;
    private final Directory directory;
    private final String contact;

    PageFrame(Inbox inbox, Directory directory, @Value("${liandong.contact:}") String contact) {
        this.inbox = inbox;
        this.directory = directory;
        this.contact = contact;
    }

    public Frame current() {
        HttpServletRequest request = request();
        Viewer viewer = request == null ? null : CurrentViewer.of(request);
        if (request == null || viewer == null) {
            return new Frame(null, List.of(), List.of(), contact);
        }
        beginSession(request);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        long open = Access.reads(viewer) ? inbox.open(viewer) : 0;
        List<NavItem> items =
                Navigation.of(viewer).map(section -> section.item(path, open)).toList();
        return new Frame(viewer, units(viewer), items, contact);
    }

    private List<String> units(Viewer viewer) {
        List<Long> first = viewer.unitIds().stream().sorted().limit(UNITS_NAMED).toList();
        Map<Long, String> names = directory.unitNames(first);
        return first.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    /** The token of the page's forms lives in the session, which can not begin once the page is on its way. */
    private static void beginSession(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
