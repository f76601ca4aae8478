package liandong.engine;

import java.util.Collection;
import java.util.List;

/** Steps of processes that could not be carried out (失败作业): what they are, why, and trying them again. */
public interface FailedWork {

    /** The most that one page shows. */
    int MOST = 100;

    /** What failed, that which stands still longest first; at most {@link #MOST}. */
    List<FailedStep> list();

    /**
     * Tries these again at once, one after the other; unknown ones are passed over. Written into the audit log.
     *
     * @return how many succeeded
     */
    int retry(Collection<String> jobIds);
}
