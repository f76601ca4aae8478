/** Reads the mail that arrives (收信) and hands each one once to the first receiver that knows what to do with it. */
@NullMarked
package liandong.notification.incoming;

import org.jspecify.annotations.NullMarked;
