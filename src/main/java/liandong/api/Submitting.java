package liandong.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import liandong.document.AttachmentPurpose;
import liandong.document.Attachments;
import liandong.document.GuardedFile;
import liandong.document.UploadGuard;
import liandong.engine.Retrying;
import liandong.organization.Viewer;
import liandong.reporting.HandingIn;
import liandong.reporting.Obligation;
import liandong.reporting.OwnObligations;
import liandong.reporting.ReportChecks;
import liandong.reporting.Reporting;
import liandong.shared.BusinessTime;
import liandong.shared.Conflict;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import liandong.table.Finding;
import liandong.table.ReportTable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Service;

/**
 * A unit's system hands in a report with its files (接口报送): all of it or nothing, and once however often it is sent
 * under the same key. A refused one leaves nothing behind, its key included.
 */
@Service
public class Submitting {

    private static final String REPORT = "report";
    private static final int LONGEST_NAME = 100;

    private final OwnObligations own;
    private final Reporting reporting;
    private final ReportChecks checks;
    private final UploadGuard guard;
    private final Attachments attachments;
    private final SubmissionKeys keys;
    private final Retrying retrying;
    private final ObjectMapper json;
    private final BusinessTime time;

    Submitting(
            OwnObligations own,
            Reporting reporting,
            ReportChecks checks,
            UploadGuard guard,
            Attachments attachments,
            SubmissionKeys keys,
            Retrying retrying,
            ObjectMapper json,
            BusinessTime time) {
        this.own = own;
        this.reporting = reporting;
        this.checks = checks;
        this.guard = guard;
        this.attachments = attachments;
        this.keys = keys;
        this.retrying = retrying;
        this.json = json;
        this.time = time;
    }

    /**
     * Hands in, or tells again what it answered before.
     *
     * @param requestHash of everything that was sent
     * @return the receipt as JSON, the very same each time
     * @throws NotSubmitted with everything that has to be put right
     * @throws KeyUsed when the key stands for something else
     */
    public String submit(
            Viewer viewer, long obligationId, String key, String requestHash, Submission sent, List<SentFile> files) {
        long unit = own.get(viewer, obligationId).ownerUnitId();
        SubmissionKeys.Use use = new SubmissionKeys.Use(unit, key, obligationId, requestHash);
        Optional<String> before = keys.answer(use);
        if (before.isPresent()) {
            return before.get();
        }
        List<GuardedFile> guarded = guarded(files);
        AtomicReference<String> answer = new AtomicReference<>();
        retrying.inTransaction(() -> answer.set(keys.answer(use).orElseGet(() -> {
            keys.take(use, time.now());
            String receipt = written(handIn(viewer, obligationId, sent, guarded));
            keys.keep(use, receipt);
            return receipt;
        })));
        return Objects.requireNonNull(answer.get());
    }

    private Receipt handIn(Viewer viewer, long obligationId, Submission sent, List<GuardedFile> files) {
        Obligation owed = own.get(viewer, obligationId);
        if (owed.version() != sent.version()) {
            throw new Conflict("reporting.conflict.changed");
        }
        attach(viewer, obligationId, files);
        HandingIn answer = reporting.handIn(viewer, obligationId, sent.version(), sent, sent.throughHead());
        if (!answer.handedIn()) {
            ReportTable table = checks.table(owed);
            throw new NotSubmitted(answer.findings().stream()
                    .filter(finding -> finding.isError() || !explained(sent, finding))
                    .map(finding -> PlacedFinding.of(table, finding))
                    .toList());
        }
        Obligation now = own.get(viewer, obligationId);
        return new Receipt(
                obligationId,
                now.state(),
                now.standing().revisionNo(),
                now.version(),
                now.standing().submittedAt(),
                files.size());
    }

    private static boolean explained(Submission sent, Finding warning) {
        return ReportChecks.explains(sent.reasons().getOrDefault(warning.ruleId(), ""));
    }

    private void attach(Viewer viewer, long obligationId, List<GuardedFile> files) {
        for (int i = 0; i < files.size(); i++) {
            try {
                attachments.addUnlessThere(viewer, REPORT, obligationId, AttachmentPurpose.MATERIAL, files.get(i));
            } catch (Refused refused) {
                throw new NotSubmitted(List.of(refused(i, files.get(i).name(), refused)));
            }
        }
    }

    /** Outside the transaction: looking at files may take seconds. */
    private List<GuardedFile> guarded(List<SentFile> files) {
        List<GuardedFile> guarded = new ArrayList<>();
        List<PlacedFinding> refused = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            SentFile file = files.get(i);
            try {
                guarded.add(guard.check(file.name(), file.content()));
            } catch (Refused refusal) {
                refused.add(refused(i, file.name(), refusal));
            }
        }
        if (!refused.isEmpty()) {
            throw new NotSubmitted(refused);
        }
        return guarded;
    }

    private static PlacedFinding refused(int number, String name, Refused refusal) {
        return new PlacedFinding(
                "files." + number,
                PlainText.shortened(PlainText.without(name), LONGEST_NAME),
                Finding.Level.ERROR,
                "file",
                new DefaultMessageSourceResolvable(new String[] {refusal.messageKey()}, refusal.arguments()));
    }

    private String written(Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
