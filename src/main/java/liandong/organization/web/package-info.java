/** Pages of the directory (名册): accounts and the call list. */
@NullMarked
package liandong.organization.web;

import org.jspecify.annotations.NullMarked;
