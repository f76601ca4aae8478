package liandong.casework.web;

import java.time.LocalDate;
import liandong.casework.Exposing;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * An exposure as typed (曝光登记表单).
 *
 * @param act {@code hide} to have the persons hidden, else it is recorded
 * @param persons names of natural persons that must not be published
 */
record ExposureForm(
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String exposedOn,
        @Nullable String medium,
        @Nullable String link,
        @Nullable String persons,
        @Nullable String text,
        @Nullable Boolean minor,
        @Nullable Boolean confirmed) {

    static ExposureForm begun(LocalDate today, String persons, String draft) {
        return new ExposureForm(null, null, today.toString(), "", "", persons, draft, false, false);
    }

    boolean onlyHides() {
        return "hide".equals(act);
    }

    ExposureForm withText(String hidden) {
        return new ExposureForm(version, act, exposedOn, medium, link, persons, hidden, minor, false);
    }

    Exposing.Wanted toWanted() {
        LocalDate day = CaseForm.day(exposedOn);
        if (day == null) {
            throw new Refused("casework.problem.no-day");
        }
        return new Exposing.Wanted(
                day,
                text(medium),
                text(link),
                text(persons),
                text(text),
                Boolean.TRUE.equals(minor),
                Boolean.TRUE.equals(confirmed));
    }

    int seenVersion() {
        return version == null ? -1 : version;
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
