/** Routes and the page fragment of attachments (附件). */
@NullMarked
package liandong.document.web;

import org.jspecify.annotations.NullMarked;
