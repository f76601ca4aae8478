package liandong.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies in a package, folder by folder (材料目录), for its index. */
public final class PackageContents {

    /** So many files of a folder are listed by name; of more the folder tells. */
    private static final int MOST = 300;

    private final Map<String, Folder> folders = new LinkedHashMap<>();

    /** A file that is there; of a table the number of its rows, else -1. */
    public record Entry(String path, String name, long rows) {

        public boolean isTable() {
            return rows >= 0;
        }

        /** As an address within the package. */
        public String link() {
            return path.replace("%", "%25").replace("#", "%23");
        }
    }

    /** A folder at the top of the package. */
    public static final class Folder {

        private final String name;
        private final List<Entry> listed = new ArrayList<>();
        private int others;

        Folder(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        public List<Entry> listed() {
            return listed;
        }

        /** How many more files there are. */
        public int others() {
            return others;
        }
    }

    void file(String path) {
        add(path, -1);
    }

    void table(String path, long rows) {
        add(path, rows);
    }

    /** Files at the top, such as the index itself, need no list. */
    private void add(String path, long rows) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return;
        }
        Folder folder = folders.computeIfAbsent(path.substring(0, slash), Folder::new);
        if (rows < 0 && folder.listed.size() >= MOST) {
            folder.others++;
        } else {
            folder.listed.add(new Entry(path, path.substring(slash + 1), rows));
        }
    }

    public Collection<Folder> folders() {
        return folders.values();
    }
}
