package liandong.web;

import java.util.List;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page (页面框架).
 *
 * @param viewer null when nobody is signed in
 * @param units names of the units the viewer acts for, the first few of them
 * @param contact whom to ask for help, empty when not set
 */
public record Frame(@Nullable Viewer viewer, List<String> units, List<NavItem> items, String contact) {}
