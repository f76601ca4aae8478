/** The page of a campaign's archive (归档页面). */
@NullMarked
package liandong.archive.web;

import org.jspecify.annotations.NullMarked;
