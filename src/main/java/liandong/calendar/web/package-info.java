/** The calendar feed (日历订阅) and the personal settings (个人设置) where its address is made and revoked. */
@NullMarked
package liandong.calendar.web;

import org.jspecify.annotations.NullMarked;
