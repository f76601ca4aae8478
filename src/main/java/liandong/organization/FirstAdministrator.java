package liandong.organization;

import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes the first account (首个管理员) of a new installation: {@code admin} with a random one-time password that is printed
 * once, on standard output only, never into a log.
 */
@Component
@Profile("!rehearsal & !test")
class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final PrintStream out = System.out;

    FirstAdministrator(Accounts accounts, AccountDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() > 0) {
            return;
        }
        try {
            String password = desk.create("admin", "系统管理员", Capability.ADMINISTRATOR, null, null);
            out.printf(
                    "%n首个管理员账号 / first administrator%n  用户名 / username: admin%n  一次性口令 / one-time password: %s%n%n",
                    password);
        } catch (DuplicateKeyException e) {
            // Another node was faster and has printed it.
            out.println("admin: made by another node");
        }
    }
}
