/** The engine's own wiring (引擎接线): the only part of this module that knows Camunda. */
@NullMarked
package liandong.engine.process;

import org.jspecify.annotations.NullMarked;
