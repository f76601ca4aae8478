package liandong.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.audit.AuditLog;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import liandong.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks after accounts (账号管理). An administrator looks after all of them; the officer of a lead office may reset
 * passwords of members of the units in its campaigns, after a call.
 */
@Service
public class AccountDesk {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Memberships memberships;
    private final AccountRegister register;
    private final Passwords passwords;
    private final LedUnits ledUnits;
    private final Vacancies vacancies;
    private final AuditLog audit;
    private final BusinessTime businessTime;
    private final SystemTime systemTime;

    AccountDesk(
            JdbcClient jdbc,
            Accounts accounts,
            Memberships memberships,
            AccountRegister register,
            Passwords passwords,
            LedUnits ledUnits,
            Vacancies vacancies,
            AuditLog audit,
            BusinessTime businessTime,
            SystemTime systemTime) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.memberships = memberships;
        this.register = register;
        this.passwords = passwords;
        this.ledUnits = ledUnits;
        this.vacancies = vacancies;
        this.audit = audit;
        this.businessTime = businessTime;
        this.systemTime = systemTime;
    }

    /** Makes an account; returns its one-time password, which is shown once and kept nowhere. */
    @Transactional
    public String create(
            String username, String displayName, Capability capability, @Nullable String email, @Nullable Long unitId) {
        if (accounts.findByUsername(username).isPresent()) {
            throw new Refused("organization.account.username-taken", username);
        }
        String password = passwords.oneTime();
        Account made = accounts.save(Account.created(
                username, displayName, capability, email, passwords.hash(password), true, systemTime.now()));
        if (unitId != null) {
            memberships.save(Membership.of(made.key(), unitId, businessTime.today()));
        }
        if (unitId != null && email != null) {
            vacancies.end(unitId, capability);
        }
        audit.record("account-created", "account:" + made.key(), unitId, username + " " + capability);
        return password;
    }

    @Transactional
    public void switchTo(Viewer administrator, long accountId, boolean enabled) {
        if (accountId == administrator.accountId()) {
            throw new Refused("organization.account.not-oneself");
        }
        Account account = account(accountId);
        accounts.save(account.switched(enabled, systemTime.now()));
        audit.record(
                enabled ? "account-enabled" : "account-disabled", "account:" + accountId, null, account.username());
    }

    /**
     * Gives an account a one-time password; returns it. Open sessions of the account end.
     *
     * @throws NotVisible when the viewer may not
     */
    @Transactional
    public String reset(Viewer viewer, long accountId) {
        if (!mayReset(viewer, accountId)) {
            throw new NotVisible();
        }
        Account account = account(accountId);
        String password = passwords.oneTime();
        accounts.save(account.withOneTimePassword(passwords.hash(password), systemTime.now()));
        audit.record("password-reset", "account:" + accountId, null, account.username());
        return password;
    }

    public String username(long accountId) {
        return account(accountId).username();
    }

    /** One account as the list shows it. */
    public AccountRow row(long accountId) {
        return register.one(accountId).orElseThrow(NotVisible::new);
    }

    /** Whether the viewer looks after that account's password. */
    public boolean mayReset(Viewer viewer, long accountId) {
        if (viewer.accountId() == accountId) {
            return false;
        }
        if (viewer.capability() == Capability.ADMINISTRATOR) {
            return true;
        }
        Optional<Account> account = accounts.findById(accountId);
        return account.filter(one -> isOfUnits(one.capability())).isPresent()
                && currentUnits(accountId).stream().anyMatch(led(viewer)::contains);
    }

    /** Units the viewer's office leads: those it calls and whose members' passwords it may reset. */
    public Set<Long> led(Viewer viewer) {
        return jdbc.sql(ledUnits.sql())
                .param("leads", leads(viewer))
                .query(Long.class)
                .set();
    }

    /** The offices for which the viewer leads; SQL knows no empty list. */
    Set<Long> leads(Viewer viewer) {
        return viewer.capability() != Capability.OFFICER || viewer.unitIds().isEmpty() ? Set.of(-1L) : viewer.unitIds();
    }

    /** Ends what the account does for its units today, and lets it act for another one. */
    @Transactional
    public void move(long accountId, @Nullable Long unitId) {
        Account account = account(accountId);
        LocalDate today = businessTime.today();
        memberships.findByAccountId(accountId).stream()
                .filter(one -> one.validTo() == null || one.validTo().isAfter(today))
                .forEach(one -> memberships.save(one.endedBefore(today)));
        if (unitId != null) {
            memberships.save(Membership.of(accountId, unitId, today));
        }
        if (unitId != null && account.email() != null) {
            vacancies.end(unitId, account.capability());
        }
        audit.record("account-moved", "account:" + accountId, unitId, account.username());
    }

    /** Another address for a person; null for none. Units it was not reached for are off the call list. */
    @Transactional
    public void changeEmail(long accountId, @Nullable String email) {
        Account account = account(accountId);
        accounts.save(account.withEmail(email));
        if (email != null) {
            currentUnits(accountId).forEach(unitId -> vacancies.end(unitId, account.capability()));
        }
        audit.record("account-email-changed", "account:" + accountId, null, account.username() + " " + email);
    }

    /** Sets the password a person has chosen. */
    @Transactional
    public void choosePassword(long accountId, String newPassword) {
        PasswordRules.check(newPassword);
        Account account = account(accountId);
        if (passwords.matches(newPassword, account.passwordHash())) {
            throw new Refused("organization.password.unchanged");
        }
        accounts.save(account.withPassword(passwords.hash(newPassword), systemTime.now()));
        audit.record("password-changed", "account:" + accountId, null, account.username());
    }

    /** The same for somebody who is signed in and shows the present password; returns the principal to go on with. */
    @Transactional
    public AccountPrincipal changePassword(Viewer viewer, String present, String newPassword) {
        if (!passwords.matches(present, account(viewer.accountId()).passwordHash())) {
            throw new Refused("organization.password.wrong");
        }
        choosePassword(viewer.accountId(), newPassword);
        Account changed = account(viewer.accountId());
        return new AccountPrincipal(changed.key(), changed.username(), changed.credentialsChangedAt());
    }

    /** Whether the account has to change its password before anything else. */
    public boolean hasOneTimePassword(Viewer viewer) {
        return account(viewer.accountId()).mustChangePassword();
    }

    @Nullable
    Long firstUnit(long accountId) {
        return currentUnits(accountId).stream().findFirst().orElse(null);
    }

    private List<Long> currentUnits(long accountId) {
        return jdbc.sql("""
                        select unit_id from membership
                        where account_id = :accountId
                          and (valid_from is null or valid_from <= :today)
                          and (valid_to is null or valid_to >= :today)
                        order by unit_id
                        """)
                .param("accountId", accountId)
                .param("today", businessTime.today())
                .query(Long.class)
                .list();
    }

    private static boolean isOfUnits(Capability capability) {
        return capability != Capability.ADMINISTRATOR && capability != Capability.SECURITY_AUDITOR;
    }

    private Account account(long accountId) {
        return accounts.findById(accountId).orElseThrow(NotVisible::new);
    }
}
