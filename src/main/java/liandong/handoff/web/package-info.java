/** Pages of the handoffs (线索移送页面). */
@NullMarked
package liandong.handoff.web;

import org.jspecify.annotations.NullMarked;
