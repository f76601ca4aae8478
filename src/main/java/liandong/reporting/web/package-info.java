/** Reporting's pages (报送页面). */
@NullMarked
package liandong.reporting.web;

import org.jspecify.annotations.NullMarked;
