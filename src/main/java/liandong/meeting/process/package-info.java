/** Liaison meetings and the process engine (联络员会议流程): what the application tells it, and what it tells the application. */
@NullMarked
package liandong.meeting.process;

import org.jspecify.annotations.NullMarked;
