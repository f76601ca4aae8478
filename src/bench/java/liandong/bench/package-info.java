/** The benchmark (基准测试): the application beside its bare engine and beside pgbench, in one run. */
@NullMarked
package liandong.bench;

import org.jspecify.annotations.NullMarked;
