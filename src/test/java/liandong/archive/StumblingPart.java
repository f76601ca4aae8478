package liandong.archive;

import java.util.List;
import java.util.Random;
import liandong.campaign.ArchiveFiles;
import liandong.campaign.ArchivePart;
import liandong.campaign.ArchiveTable;
import liandong.campaign.Campaign;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Breaks the building of a package off in the middle, after some of it was put away (测试用归档中断). */
@Component
class StumblingPart implements ArchivePart {

    private static final int MUCH = 3 << 20;

    private @Nullable Throwable next;

    /** Once: an exception is a failure, an error takes the worker away as a kill of the server would. */
    void stumbleOver(Throwable over) {
        next = over;
    }

    @Override
    public List<ArchiveTable> tables() {
        return List.of();
    }

    @Override
    public void write(Viewer lead, Campaign campaign, ArchiveFiles files) {
        Throwable over = next;
        next = null;
        if (over != null) {
            byte[] incompressible = new byte[MUCH];
            new Random(1).nextBytes(incompressible);
            files.file("half.bin", incompressible);
            if (over instanceof Error killed) {
                throw killed;
            }
            throw new IllegalStateException(over);
        }
    }
}
