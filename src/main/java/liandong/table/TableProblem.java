package liandong.table;

/** A table file that is refused at start (报表定义有误): which file, where in it, and why. */
public class TableProblem extends RuntimeException {

    public TableProblem(String file, String path, String reason) {
        super("%s: %s: %s".formatted(file, path.isEmpty() ? "/" : path, reason));
    }
}
