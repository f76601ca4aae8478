package liandong.transfer.web;

import java.util.List;
import java.util.Map;
import liandong.shared.Conflict;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpStatus;

/** Where on a page a refusal belongs (填写问题归位). */
final class TransferProblems {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("transfer.refused.no-opinion", "opinion"),
            Map.entry("transfer.refused.no-determiner", "determinedBy"),
            Map.entry("transfer.refused.no-document", "documentNo"),
            Map.entry("transfer.refused.no-contact", "contact"),
            Map.entry("transfer.refused.no-receiver", "toUnitId"),
            Map.entry("transfer.refused.not-an-office", "toUnitId"),
            Map.entry("transfer.refused.repeated", "repeating"),
            Map.entry("transfer.refused.no-items", "items"),
            Map.entry("transfer.refused.no-evidence", "attachments-MATERIAL"),
            Map.entry("transfer.refused.no-platform", "platform"),
            Map.entry("transfer.refused.no-address", "address"),
            Map.entry("transfer.refused.listed", "address"),
            Map.entry("transfer.refused.no-content", "content"),
            Map.entry("transfer.refused.no-kind", "channel"),
            Map.entry("transfer.refused.no-time", "foundAt"),
            Map.entry("transfer.refused.found-later", "foundAt"),
            Map.entry("handoff.refused.no-scan", "scan"),
            Map.entry("handoff.refused.no-reason", "reason"));

    private TransferProblems() {}

    /** @param otherwise the field where nothing says which one it is */
    static List<Problem> of(Refused refused, String otherwise) {
        return List.of(Problem.of(FIELDS.getOrDefault(refused.messageKey(), otherwise), refused));
    }

    static HttpStatus status(Refused refused) {
        return refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
