package liandong.casework;

import static liandong.shared.Instants.db;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases rest on which matters of other registers (案件关联). */
@Repository
public class CaseLinks {

    private final JdbcClient jdbc;
    private final BusinessTime time;

    CaseLinks(JdbcClient jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Does nothing when they are linked already. */
    public boolean add(long caseId, MatterRef matter) {
        if (cases(matter).contains(caseId)) {
            return false;
        }
        jdbc.sql("insert into case_link (case_id, kind, ref_id, linked_at) values (:case, :kind, :ref, :now)")
                .param("case", caseId)
                .param("kind", matter.kind())
                .param("ref", matter.id())
                .param("now", db(time.now()))
                .update();
        return true;
    }

    boolean remove(long caseId, MatterRef matter) {
        return jdbc.sql("delete from case_link where case_id = :case and kind = :kind and ref_id = :ref")
                        .param("case", caseId)
                        .param("kind", matter.kind())
                        .param("ref", matter.id())
                        .update()
                > 0;
    }

    /** Cases that rest on one matter. */
    public Set<Long> cases(MatterRef matter) {
        return of(matter.kind(), List.of(matter.id())).getOrDefault(matter.id(), Set.of());
    }

    /** Cases by matter of one kind; what no case rests on is left out. */
    public Map<Long, Set<Long>> of(String kind, Collection<Long> ids) {
        Map<Long, Set<Long>> cases = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select ref_id, case_id from case_link where kind = :kind and ref_id in (:ids)")
                    .param("kind", kind)
                    .param("ids", ids)
                    .query(row -> {
                        cases.computeIfAbsent(row.getLong("ref_id"), id -> new TreeSet<>())
                                .add(row.getLong("case_id"));
                    });
        }
        return cases;
    }

    /** What one case rests on, first linked first. */
    List<MatterRef> matters(long caseId) {
        return jdbc.sql("select kind, ref_id from case_link where case_id = :case order by linked_at, kind, ref_id")
                .param("case", caseId)
                .query((row, number) -> new MatterRef(row.getString("kind"), row.getLong("ref_id")))
                .list();
    }
}
