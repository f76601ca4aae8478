package liandong.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import liandong.organization.Viewer;

/**
 * What a module lays into the archive of a closed campaign (归档材料; SPI). Everything is read as the lead may read it:
 * no drafts, no secrets, never who complained.
 */
public interface ArchivePart {

    /** Its tables, each a file. */
    List<ArchiveTable> tables();

    /** What happened with units, for their pages. */
    default List<ArchiveEvents> events() {
        return List.of();
    }

    /** What these units wrote, for their pages. */
    default List<ArchiveRecord> records(long campaignId, Collection<Long> units) {
        return List.of();
    }

    /** What pieces of work are about, by their key, e.g. {@code fill-report:17}; keys of others are left alone. */
    default Map<String, String> matters(Collection<String> workKeys) {
        return Map.of();
    }

    /**
     * The things of a campaign that audit rows and attachments name: by kind, e.g. {@code obligation}, the SQL for their
     * ids, with {@code :campaign}.
     */
    default Map<String, String> things() {
        return Map.of();
    }

    /**
     * Files that are more than the rows of a query.
     *
     * @param lead with whose eyes they are read
     */
    default void write(Viewer lead, Campaign campaign, ArchiveFiles files) {}
}
