/** Pages of transfers (互联网不良信息移送页面). */
@NullMarked
package liandong.transfer.web;

import org.jspecify.annotations.NullMarked;
