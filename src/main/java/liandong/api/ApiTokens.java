package liandong.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.organization.AttemptLimit;
import liandong.organization.Capability;
import liandong.organization.NotVisible;
import liandong.organization.SecretToken;
import liandong.organization.TooManyAttempts;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.PlainText;
import liandong.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of units (接口令牌): made and revoked by the unit's head or an administrator, told once, good until a day. */
@Service
public class ApiTokens {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_YEARS = 2;
    private static final int MOST_IN_FORCE = 10;
    private static final int FREE_PER_ADDRESS = 60;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiTokenRows rows;
    private final AttemptLimit limit;
    private final AuditLog audit;
    private final BusinessTime time;

    ApiTokens(ApiTokenRows rows, AttemptLimit limit, AuditLog audit, BusinessTime time) {
        this.rows = rows;
        this.limit = limit;
        this.audit = audit;
        this.time = time;
    }

    /** Those the viewer may revoke, newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(Viewer viewer) {
        return viewer.capability() == Capability.ADMINISTRATOR ? rows.all() : rows.ofUnits(viewer.unitIds());
    }

    /** A new token, told this once. */
    @Transactional
    public SecretToken make(Viewer viewer, long unitId, String name, LocalDate expiresOn) {
        mustManage(viewer, unitId);
        PlainText.check(name, LONGEST_NAME);
        PlainText.title(name);
        Refused.unless(!name.isBlank(), "api.token.refused.name");
        LocalDate today = time.today();
        Refused.unless(
                !expiresOn.isBefore(today) && !expiresOn.isAfter(today.plusYears(MOST_YEARS)),
                "api.token.refused.expiry",
                MOST_YEARS);
        long inForce = rows.ofUnits(List.of(unitId)).stream()
                .filter(token -> token.isInForce(today))
                .count();
        Refused.unless(inForce < MOST_IN_FORCE, "api.token.refused.too-many", MOST_IN_FORCE);
        SecretToken secret = SecretToken.random();
        rows.insert(unitId, name.strip(), secret.hash(), viewer.accountId(), time.now(), expiresOn);
        audit.record("api-token-made", "unit:" + unitId, unitId, name.strip() + " until " + expiresOn);
        return secret;
    }

    @Transactional
    public void revoke(Viewer viewer, long tokenId) {
        ApiToken token = rows.find(tokenId).orElseThrow(NotVisible::new);
        mustManage(viewer, token.unitId());
        if (token.revokedAt() == null) {
            rows.revoke(tokenId, time.now());
            audit.record("api-token-revoked", "unit:" + token.unitId(), token.unitId(), token.name());
        }
    }

    private static void mustManage(Viewer viewer, long unitId) {
        if (viewer.capability() != Capability.ADMINISTRATOR && !viewer.mayAct(unitId, Capability.UNIT_HEAD)) {
            throw new NotVisible();
        }
    }

    /**
     * Who calls with that secret; empty when it is unknown, revoked or too old. To be called outside any transaction.
     *
     * @param from network address of the caller
     * @throws TooManyAttempts when secrets are being guessed from there
     */
    public Optional<ApiClient> client(SecretToken secret, String from) {
        LocalDate today = time.today();
        Optional<ApiToken> known = rows.withHash(secret.hash(), today);
        if (known.isEmpty() && !limit.take("api-address:" + from, FREE_PER_ADDRESS)) {
            throw new TooManyAttempts();
        }
        Optional<ApiToken> token = known.filter(found -> found.isInForce(today));
        token.ifPresent(this::noteUse);
        return token.map(ApiClient::of);
    }

    private void noteUse(ApiToken token) {
        Instant now = time.now();
        Instant before = token.usedAt();
        if (before == null || before.plus(USE_NOTED_EVERY).isBefore(now)) {
            rows.used(token.id(), now);
        }
    }
}
