/** Pages of campaigns (专项行动页面): list, launch, phases, closing. */
@NullMarked
package liandong.campaign.web;

import org.jspecify.annotations.NullMarked;
