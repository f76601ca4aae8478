/** Composite pages (一张图): workbench, inbox, task page, campaign page, board, process pictures. */
@NullMarked
package liandong.overview.web;

import org.jspecify.annotations.NullMarked;
