package liandong.document;

import java.util.function.Consumer;

/** Parts of a long official document that are never all in memory (逐段成文). */
@FunctionalInterface
public interface BlockSource {

    /** Hands each part over, the first one first. */
    void each(Consumer<Block> block);
}
