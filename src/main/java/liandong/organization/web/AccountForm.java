package liandong.organization.web;

import java.util.ArrayList;
import java.util.List;
import liandong.organization.Capability;
import liandong.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The form for a new account (新建账号). Names an existing unit; administrators and auditors have none. */
record AccountForm(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable Capability capability,
        @Nullable String email,
        @Nullable String unitName) {

    static AccountForm empty() {
        return new AccountForm("", "", Capability.LIAISON, "", "");
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!text(username).matches("[A-Za-z0-9._-]{2,60}")) {
            problems.add(Problem.of("username", "organization.account.username-form"));
        }
        if (text(displayName).isEmpty() || text(displayName).length() > 100) {
            problems.add(Problem.of("displayName", "organization.account.display-name-needed"));
        }
        if (!isEmailOrEmpty(email)) {
            problems.add(Problem.of("email", "organization.account.email-form"));
        }
        return problems;
    }

    Capability capabilityOrLiaison() {
        return capability == null ? Capability.LIAISON : capability;
    }

    @Nullable
    String emailOrNull() {
        return text(email).isEmpty() ? null : text(email);
    }

    static boolean isEmailOrEmpty(@Nullable String typed) {
        return text(typed).matches("|[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,185}");
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
