/** What the engine and complaints tell each other (投诉举报流程). */
@NullMarked
package liandong.complaint.process;

import org.jspecify.annotations.NullMarked;
