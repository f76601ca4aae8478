package liandong.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Turns a signed-in account into who is looking (当前用户), with the units it acts for today. */
@Service
public class Viewers {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final BusinessTime businessTime;

    Viewers(Accounts accounts, JdbcClient jdbc, BusinessTime businessTime) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.businessTime = businessTime;
    }

    /** Empty when the account was disabled or got another password since it signed in. */
    public Optional<Presence> current(AccountPrincipal principal) {
        return accounts.findById(principal.accountId())
                .filter(account -> account.credentialsChangedAt().equals(principal.credentialsChangedAt()))
                .flatMap(this::presence);
    }

    /** Without a session; empty when the account is disabled. */
    public Optional<Presence> current(long accountId) {
        return accounts.findById(accountId).flatMap(this::presence);
    }

    private Optional<Presence> presence(Account account) {
        return Optional.of(account)
                .filter(Account::enabled)
                .map(enabled -> new Presence(viewer(enabled), enabled.mustChangePassword()));
    }

    /** What a session of that account keeps; for acting as somebody without the sign-in page. */
    public Optional<AccountPrincipal> principal(String username) {
        return accounts.findByUsername(username)
                .map(account ->
                        new AccountPrincipal(account.key(), account.username(), account.credentialsChangedAt()));
    }

    /** Who reads mail at that address, may sign in and acts for a unit today. */
    public List<Viewer> at(String email) {
        return accounts.findByEmailIgnoreCase(email).stream()
                .filter(Account::enabled)
                .map(this::viewer)
                .filter(viewer -> !viewer.unitIds().isEmpty())
                .toList();
    }

    private Viewer viewer(Account account) {
        return new Viewer(
                account.key(), account.username(), account.displayName(), account.capability(), units(account.key()));
    }

    private Set<Long> units(long accountId) {
        return jdbc
                .sql("""
                        select unit_id from membership
                        where account_id = :accountId
                          and (valid_from is null or valid_from <= :today)
                          and (valid_to is null or valid_to >= :today)
                        """)
                .param("accountId", accountId)
                .param("today", businessTime.today())
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
