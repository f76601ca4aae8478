/** Official documents after GB/T 9704 as Word files (公文文件): styles in {@code word/styles.xml}, the text written here. */
@NullMarked
package liandong.document.official;

import org.jspecify.annotations.NullMarked;
