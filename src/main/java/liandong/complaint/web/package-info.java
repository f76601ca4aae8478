/** Pages of complaints (投诉举报页面). */
@NullMarked
package liandong.complaint.web;

import org.jspecify.annotations.NullMarked;
