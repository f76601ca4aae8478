/** Pages of cases (案件页面). */
@NullMarked
package liandong.casework.web;

import org.jspecify.annotations.NullMarked;
