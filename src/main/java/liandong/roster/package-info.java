/**
 * Roster (联络员名册): pages where a lead office keeps units and their liaisons, the Excel file they come from, and the
 * invitations (邀请) that make them users.
 */
@ApplicationModule(
        displayName = "联络员名册",
        allowedDependencies = {
            "shared",
            "audit",
            "organization",
            "engine",
            "notification",
            "table",
            "document",
            "worklist",
            "campaign"
        })
@NullMarked
package liandong.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
