/** Pages of failed work (失败作业). */
@NullMarked
package liandong.engine.web;

import org.jspecify.annotations.NullMarked;
