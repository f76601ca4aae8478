/** Reports by mail (邮件报送): the form goes out with the digest, comes back filled in, and is answered. */
@NullMarked
package liandong.reporting.mail;

import org.jspecify.annotations.NullMarked;
