package liandong.organization;

import java.util.Locale;
import java.util.Optional;
import liandong.audit.AuditLog;
import liandong.shared.Sha256;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks name and password (登录). An unknown name takes the same work and gets the same answer as a wrong password. */
@Service
public class SignIn {

    private static final int FREE_PER_NAME = 8;
    private static final int FREE_PER_ADDRESS = 60;

    private final Accounts accounts;
    private final Passwords passwords;
    private final AttemptLimit limit;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            AttemptLimit limit,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limit = limit;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The account, when name and password are right.
     *
     * @throws TooManyAttempts while name or address are blocked; says nothing about the password
     */
    public Optional<AccountPrincipal> check(String username, String password, String address) {
        String name = nameKey(username);
        String from = "address:" + address;
        if (!limit.take(from, FREE_PER_ADDRESS) || !limit.take(name, FREE_PER_NAME)) {
            throw new TooManyAttempts();
        }
        Optional<Account> found = accounts.findByUsername(username);
        boolean right = found.map(account -> passwords.matches(password, account.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        Optional<Account> account = found.filter(one -> right && one.enabled());
        if (account.isPresent()) {
            limit.clear(name);
            limit.forgive(from);
        }
        found.ifPresent(one -> transaction.executeWithoutResult(status -> audit.record(
                account.isPresent() ? "signed-in" : "sign-in-refused",
                "account:" + one.key(),
                null,
                one.username() + " " + address)));
        return account.map(one -> new AccountPrincipal(one.key(), one.username(), one.credentialsChangedAt()));
    }

    @Scheduled(cron = "0 17 3 * * *")
    void sweep() {
        limit.sweep();
    }

    private static String nameKey(String username) {
        return "name:" + Sha256.of(username.toLowerCase(Locale.ROOT));
    }
}
