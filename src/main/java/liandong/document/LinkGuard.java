package liandong.document;

import java.util.Locale;
import liandong.shared.Refused;

/** Looks at how the parts of an office file lead to each other (部件关系检查): nothing outside, nothing unchecked. */
final class LinkGuard {

    /** What these lead to is kept or shown but never read as XML, whatever it is called. */
    private static final String OPAQUE = "(?s).*/(image|thumbnail|printerSettings|customProperty|oleObject|package|font"
            + "|audio|video|media|hdphoto|model3d|powerPivotData|aFChunk|origin|certificate)";

    private LinkGuard() {}

    /** A link that a reader clicks may lead outside; what an office program would fetch by itself may not. */
    static void check(String mode, String type, String target) {
        String scheme = target.toLowerCase(Locale.ROOT).strip();
        if (type.endsWith("/hyperlink")) {
            refuseIf(scheme.matches("(?s)(javascript|vbscript|data):.*|\\\\\\\\.*"), "document.refused.external");
            return;
        }
        refuseIf(
                mode.equalsIgnoreCase("External") || scheme.matches("(?s)[a-z][a-z0-9+.-]*:.*|\\\\\\\\.*|//.*"),
                "document.refused.external");
        refuseIf(!type.matches(OPAQUE) && !isLookedInto(type, target), "document.refused.forged");
    }

    /** The type of a link decides how its target is read, so the name must be one whose content was checked. */
    private static boolean isLookedInto(String type, String target) {
        String name = target.toLowerCase(Locale.ROOT);
        return !name.contains("?")
                && !name.contains("#")
                && (name.endsWith(".xml") || name.endsWith(".vml") && type.endsWith("/vmlDrawing"));
    }

    /** The properties of a file are read by their content type alone, without any link. */
    static void checkType(String type, String part, String extension) {
        refuseIf(
                type.toLowerCase(Locale.ROOT).contains("core-properties")
                        && (!part.isEmpty() && !part.toLowerCase(Locale.ROOT).endsWith(".xml")
                                || !extension.isEmpty() && !extension.equalsIgnoreCase("xml")),
                "document.refused.forged");
    }

    private static void refuseIf(boolean wrong, String messageKey) {
        if (wrong) {
            throw new Refused(messageKey);
        }
    }
}
