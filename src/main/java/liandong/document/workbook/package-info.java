/** Reports as workbooks (工作簿): where everything stands in them, written by Apache POI; no type of it leaves this package. */
@NullMarked
package liandong.document.workbook;

import org.jspecify.annotations.NullMarked;
