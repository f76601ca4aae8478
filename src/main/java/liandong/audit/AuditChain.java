package liandong.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far the chain reaches (审计链): rows sealed so far, the hash of the last one, the last daily anchor. */
public record AuditChain(long length, String hash, @Nullable LocalDate lastAnchor) {}
