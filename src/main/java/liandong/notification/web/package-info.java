/** Pages of the outbox (通知记录). */
@NullMarked
package liandong.notification.web;

import org.jspecify.annotations.NullMarked;
