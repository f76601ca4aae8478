/**
 * Archive (归档): the sealed package of a closed campaign, which an inspector reads without the server. What goes into it
 * is told by the parts of the campaign ({@link liandong.campaign.ArchivePart}).
 */
@ApplicationModule(
        displayName = "归档",
        allowedDependencies = {"shared", "audit", "organization", "notification", "document", "campaign"})
@NullMarked
package liandong.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
