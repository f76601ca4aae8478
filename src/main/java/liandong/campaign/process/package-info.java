/** The processes campaign and phase (专项行动流程与阶段流程) on the engine. */
@NullMarked
package liandong.campaign.process;

import org.jspecify.annotations.NullMarked;
