package liandong.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import liandong.audit.AuditLog;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.Refused;
import liandong.table.ReportTable;
import liandong.table.ReportValues;
import liandong.table.TextPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The compiler edits the texts that were laid together, until the compilation is confirmed (汇总文字编辑). */
@Service
public class CompilationTexts {

    private static final int MOST_CHARACTERS = 200_000;

    private final Rounds rounds;
    private final Compilations compilations;
    private final ItemTables tables;
    private final AuditLog audit;

    CompilationTexts(Rounds rounds, Compilations compilations, ItemTables tables, AuditLog audit) {
        this.rounds = rounds;
        this.compilations = compilations;
        this.tables = tables;
        this.audit = audit;
    }

    /** @param typed by the address of the text, e.g. {@code text.取得的成效} */
    @Transactional
    public void edit(Viewer viewer, long roundId, Map<String, String> typed) {
        CollectionRound round = Access.visible(viewer, rounds.find(roundId));
        Refused.unless(viewer.mayAct(round.compilingUnitId(), Capability.OFFICER), "reporting.refused.not-yours");
        rounds.hold(roundId);
        Refused.unless(rounds.get(roundId).state() == CollectionRound.State.COMPILED, "reporting.refused.not-now");
        Compilation latest = compilations.latest(roundId).orElseThrow();
        Map<String, String> texts = texts(tables.ofRound(round.id()), latest.totals(), typed);
        Refused.unless(
                texts.values().stream().mapToInt(String::length).sum() <= MOST_CHARACTERS,
                "reporting.refused.text-too-long");
        ReportValues totals = latest.totals();
        compilations.rewrite(latest.id(), new ReportValues(totals.numbers(), texts, totals.cases(), totals.zero()));
        audit.record(
                "compilation-edited",
                "round:" + roundId,
                round.compilingUnitId(),
                "revision " + latest.revisionNo() + ": " + texts.keySet());
    }

    private static Map<String, String> texts(ReportTable table, ReportValues before, Map<String, String> typed) {
        Map<String, String> texts = new LinkedHashMap<>(before.sections());
        for (TextPart part : table.texts()) {
            if (typed.containsKey(part.address())) {
                texts.put(part.heading(), typed.get(part.address()).strip().replace("\r\n", "\n"));
            }
        }
        return texts;
    }
}
