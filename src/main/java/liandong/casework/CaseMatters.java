package liandong.casework;

import java.util.Optional;
import liandong.organization.Viewer;

/** A register of matters that cases may rest on (关联事项来源), e.g. handoffs or complaints. */
public interface CaseMatters {

    /** One lower-case word, e.g. handoff. */
    String kind();

    /** The matter as that person may read it; empty for whom it does not exist. */
    Optional<CaseMatter> matter(Viewer viewer, long id);
}
