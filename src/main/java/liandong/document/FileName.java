package liandong.document;

import java.text.Normalizer;
import liandong.shared.PlainText;

/** Names of uploaded files (文件名): shown and offered for download, never used as a path. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Without folders, control and direction marks; with the ending of the true type. */
    static String clean(String given, FileType type) {
        String name = Normalizer.normalize(PlainText.without(given), Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*;%]", "_")
                .strip();
        name = withoutEnding(name).replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.length() > LONGEST) {
            name = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST)));
        }
        return (name.isEmpty() ? "file" : name) + type.ending();
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        boolean isEnding = dot > 0 && name.substring(dot + 1).matches("[A-Za-z0-9]{1,5}");
        return isEnding ? name.substring(0, dot) : name;
    }
}
