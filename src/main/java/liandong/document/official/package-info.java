/** Official documents after GB/T 9704 by Apache POI (公文文件); no type of it leaves this package. */
@NullMarked
package liandong.document.official;

import org.jspecify.annotations.NullMarked;
