package liandong.roster.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import liandong.organization.Capability;
import liandong.organization.LiaisonEntry;
import liandong.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Who is to stand for a unit, as typed (登记表单). */
record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String topic,
        @Nullable Capability role,
        @Nullable String from) {

    static final String EMAIL = "[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}";

    static PersonForm empty(LocalDate from) {
        return new PersonForm("", "", "", "", Capability.LIAISON, from.toString());
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (text(name).isEmpty() || text(name).length() > 50) {
            problems.add(Problem.of("name", "roster.problem.no-name"));
        }
        if (!text(email).matches(EMAIL) || text(email).length() > 200) {
            problems.add(Problem.of("email", "roster.problem.email-form"));
        }
        if (text(phone).length() > 60) {
            problems.add(Problem.of("phone", "roster.problem.too-long", 60));
        }
        if (text(topic).length() > 30) {
            problems.add(Problem.of("topic", "roster.problem.too-long", 30));
        }
        if (role != null && role != Capability.LIAISON && role != Capability.UNIT_HEAD) {
            problems.add(Problem.of("role", "roster.problem.unknown-role", role));
        }
        if (day() == null) {
            problems.add(Problem.of("from", "roster.problem.no-day"));
        }
        return problems;
    }

    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(text(from));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    LiaisonEntry entry(long unitId) {
        return new LiaisonEntry(
                unitId, role == null ? Capability.LIAISON : role, text(topic), text(name), text(email), phoneOrNull());
    }

    @Nullable
    String phoneOrNull() {
        return text(phone).isEmpty() ? null : text(phone);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
