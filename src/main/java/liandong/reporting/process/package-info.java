/** Reporting's processes (报送流程): the only classes of this module that know the engine. */
@NullMarked
package liandong.reporting.process;

import org.jspecify.annotations.NullMarked;
