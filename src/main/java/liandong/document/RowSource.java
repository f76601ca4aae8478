package liandong.document;

import java.util.List;
import java.util.function.Consumer;

/** Rows of a long table that are never all in memory (逐行数据). */
@FunctionalInterface
public interface RowSource {

    /** Hands each row over, the first one first; numbers become numbers, everything else text. */
    void each(Consumer<List<?>> row);
}
