package liandong.organization;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import liandong.audit.AuditLog;
import liandong.shared.Instants;
import liandong.shared.Sha256;
import liandong.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-use links for a forgotten password (重设口令链接), valid for half an hour of system time, and for whoever is invited,
 * valid for a week; only the hash of the token is stored.
 */
@Service
public class PasswordLinks {

    public static final Duration VALID_FOR = Duration.ofMinutes(30);
    public static final Duration INVITATION_VALID_FOR = Duration.ofDays(7);
    private static final int FREE_PER_NAME = 2;
    private static final int FREE_PER_ADDRESS = 20;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final AttemptLimit limit;
    private final AuditLog audit;
    private final SystemTime systemTime;

    PasswordLinks(
            JdbcClient jdbc,
            Accounts accounts,
            AccountDesk desk,
            AttemptLimit limit,
            AuditLog audit,
            SystemTime systemTime) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.desk = desk;
        this.limit = limit;
        this.audit = audit;
        this.systemTime = systemTime;
    }

    /** Whether name and network address may ask now; each asking counts. To be called outside any transaction. */
    public boolean mayAsk(String usernameOrEmail, String address) {
        String name = "link:" + Sha256.of(usernameOrEmail.strip().toLowerCase(Locale.ROOT));
        return limit.take("link-address:" + address, FREE_PER_ADDRESS) && limit.take(name, FREE_PER_NAME);
    }

    /**
     * A link for each enabled account with that name or address that has an e-mail: none, mostly one. Whoever asked
     * gets the same answer in every case.
     */
    @Transactional
    public List<PasswordLink> issue(String usernameOrEmail) {
        String wanted = usernameOrEmail.strip();
        List<Account> found = accounts.findByUsername(wanted)
                .map(List::of)
                .orElseGet(() -> wanted.contains("@") ? accounts.findByEmailIgnoreCase(wanted) : List.of());
        return found.stream()
                .filter(Account::enabled)
                .flatMap(account -> issue(account, VALID_FOR, false))
                .toList();
    }

    /** A link for somebody who is new, valid for a week; nothing for a disabled account or one without an address. */
    @Transactional
    public Optional<PasswordLink> invite(long accountId) {
        return accounts.findById(accountId)
                .filter(Account::enabled)
                .flatMap(account -> issue(account, INVITATION_VALID_FOR, true).findFirst());
    }

    private Stream<PasswordLink> issue(Account account, Duration validFor, boolean invitation) {
        String email = account.email();
        if (email == null) {
            return Stream.empty();
        }
        String token = SecretToken.random().text();
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into password_link (account_id, token_hash, expires_at, invitation)
                        values (:accountId, :hash, :expiresAt, :invitation)
                        """)
                .param("accountId", account.key())
                .param("hash", Sha256.of(token))
                .param("expiresAt", Instants.db(systemTime.now().plus(validFor)))
                .param("invitation", invitation)
                .update(id, "id");
        audit.record(
                invitation ? "account-invited" : "password-link-issued",
                "account:" + account.key(),
                null,
                account.username());
        return Stream.of(new PasswordLink(
                Objects.requireNonNull(id.getKey()).longValue(),
                account.username(),
                account.displayName(),
                email,
                desk.firstUnit(account.key()),
                token));
    }

    /** Whether the link still works; asking does not use it up. */
    public boolean isValid(String token) {
        return accountOf(token).isPresent();
    }

    /**
     * Uses the link up and sets the password.
     *
     * @return false when the link is unknown, used or too old
     */
    @Transactional
    public boolean redeem(String token, String newPassword) {
        PasswordRules.check(newPassword);
        Optional<Long> accountId = accountOf(token);
        int used = jdbc.sql("""
                        update password_link set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("now", Instants.db(systemTime.now()))
                .param("hash", Sha256.of(token))
                .update();
        if (used == 0 || accountId.isEmpty()) {
            return false;
        }
        desk.choosePassword(accountId.get(), newPassword);
        return true;
    }

    private Optional<Long> accountOf(String token) {
        return jdbc.sql("""
                        select p.account_id from password_link p join account a on a.id = p.account_id
                        where p.token_hash = :hash and p.used_at is null and p.expires_at > :now and a.enabled
                        """)
                .param("hash", Sha256.of(token))
                .param("now", Instants.db(systemTime.now()))
                .query(Long.class)
                .optional();
    }
}
