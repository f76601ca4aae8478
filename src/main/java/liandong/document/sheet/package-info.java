/** Excel files by Apache POI (表格文件); no type of it leaves this package. */
@NullMarked
package liandong.document.sheet;

import org.jspecify.annotations.NullMarked;
