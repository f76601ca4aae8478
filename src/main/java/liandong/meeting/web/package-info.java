/** Pages of liaison meetings and action items (联络员会议页面). */
@NullMarked
package liandong.meeting.web;

import org.jspecify.annotations.NullMarked;
