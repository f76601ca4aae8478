package liandong.audit;

import org.springframework.stereotype.Component;

/** Writes audit rows (审计留痕) in the current transaction. */
@Component
public class AuditLog {

    /**
     * Records one act.
     *
     * @param action what happened, kebab-case past tense, e.g. {@code report-submitted}
     * @param subject what it happened to, e.g. {@code obligation:17}
     * @param unitId unit in whose name it was done, null for the server itself
     * @param detail facts in plain words or compact JSON; never a secret, never a complainant's identity
     */
    public void record(String action, String subject, @org.jspecify.annotations.Nullable Long unitId, String detail) {
        throw new UnsupportedOperationException("owner: audit");
    }
}
