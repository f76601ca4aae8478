/** The rehearsal bar and what scripts/rehearse asks for (演练页面). */
@NullMarked
package liandong.rehearsal.web;

import org.jspecify.annotations.NullMarked;
