/** What the engine's history says of a process instance, for its picture (流程图). */
@NullMarked
package liandong.overview.process;

import org.jspecify.annotations.NullMarked;
