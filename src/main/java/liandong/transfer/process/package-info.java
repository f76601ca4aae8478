/** Between the transfers and their process {@code internet-transfer} (互联网不良信息移送流程). */
@NullMarked
package liandong.transfer.process;

import org.jspecify.annotations.NullMarked;
