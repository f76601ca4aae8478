/**
 * Documents (文书): the guard every upload passes, attachments (附件) kept in the database, and sheets of Excel read and
 * written; the only place that knows file formats.
 */
@ApplicationModule(
        displayName = "文书",
        allowedDependencies = {"shared", "audit", "organization", "engine", "table"})
@NullMarked
package liandong.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
