/** The security chain (安全链): sign-in, passwords, who is looking, route rules, errors, the audit page. */
@NullMarked
package liandong.web.security;

import org.jspecify.annotations.NullMarked;
