/** Between the handoffs and their process {@code clue-handoff} (线索移送流程). */
@NullMarked
package liandong.handoff.process;

import org.jspecify.annotations.NullMarked;
