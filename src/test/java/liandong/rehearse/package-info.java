/**
 * A rehearsal from outside (演练客户端): plays everybody of a plan over HTTP as the users would, and checks what came of it
 * against what plan and behaviour demand. Shares no code with the server, not even the calendar.
 */
package liandong.rehearse;
