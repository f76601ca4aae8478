/** Pages of the roster (名册页面). */
@NullMarked
package liandong.roster.web;

import org.jspecify.annotations.NullMarked;
