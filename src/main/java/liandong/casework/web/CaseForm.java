package liandong.casework.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import liandong.casework.CaseDates;
import liandong.casework.CaseFacts;
import liandong.casework.CaseMatter;
import liandong.casework.CaseRecord;
import liandong.casework.MatterRef;
import liandong.casework.Penalty;
import liandong.casework.Subject;
import liandong.casework.SubjectKind;
import liandong.casework.Yuan;
import liandong.shared.Problem;
import org.jspecify.annotations.Nullable;

/** A case as typed (案件登记表单); kept as typed, so that it can be shown again. */
record CaseForm(
        @Nullable String title,
        @Nullable String subjectKind,
        @Nullable String subjectName,
        @Nullable String uscc,
        @Nullable String place,
        @Nullable String violation,
        @Nullable String facts,
        @Nullable String violated,
        @Nullable String penaltyBasis,
        @Nullable String decisionNumber,
        @Nullable Boolean warned,
        @Nullable Boolean rectified,
        @Nullable Boolean suspended,
        @Nullable Boolean revoked,
        @Nullable String fineYuan,
        @Nullable String confiscatedYuan,
        @Nullable String otherMeasures,
        @Nullable String foundOn,
        @Nullable String filedOn,
        @Nullable String decidedOn,
        @Nullable Boolean suspectedCrime,
        @Nullable Set<Long> jointUnits,
        @Nullable Long owner,
        @Nullable Integer version,
        @Nullable String matter) {

    static CaseForm empty() {
        return new CaseForm(
                "", "", "", "", "", "", "", "", "", "", null, null, null, null, "", "", "", "", "", "", null, Set.of(),
                null, 0, null);
    }

    static CaseForm of(CaseRecord one) {
        return of(one.facts(), one.jointUnits(), one.ownerUnitId(), one.version(), null);
    }

    /** As another register found it. */
    static CaseForm of(CaseMatter from) {
        return of(from.found(), Set.of(), null, 0, from.ref().toString());
    }

    private static CaseForm of(
            CaseFacts facts, Set<Long> joint, @Nullable Long owner, int version, @Nullable String matter) {
        Penalty penalty = facts.penalty();
        CaseDates dates = facts.dates();
        return new CaseForm(
                facts.title(),
                facts.subject().kind().name(),
                facts.subject().name(),
                facts.subject().uscc(),
                facts.place(),
                facts.violation(),
                facts.facts(),
                facts.violated(),
                facts.penaltyBasis(),
                facts.decisionNumber(),
                penalty.warned(),
                penalty.rectified(),
                penalty.suspended(),
                penalty.revoked(),
                amount(penalty.fineYuan()),
                amount(penalty.confiscatedYuan()),
                penalty.otherMeasures(),
                typed(dates.foundOn()),
                typed(dates.filedOn()),
                typed(dates.decidedOn()),
                facts.suspectedCrime(),
                joint,
                owner,
                version,
                matter);
    }

    /** What cannot be read at all. */
    List<Problem> unreadable() {
        List<Problem> problems = new ArrayList<>();
        unreadableDay("foundOn", foundOn, problems);
        unreadableDay("filedOn", filedOn, problems);
        unreadableDay("decidedOn", decidedOn, problems);
        unreadableAmount("fineYuan", fineYuan, problems);
        unreadableAmount("confiscatedYuan", confiscatedYuan, problems);
        return problems;
    }

    /** What was typed; what cannot be read counts as blank. */
    CaseFacts toFacts() {
        SubjectKind kind = "PERSON".equals(subjectKind) ? SubjectKind.PERSON : SubjectKind.ORGANISATION;
        return new CaseFacts(
                text(title),
                new Subject(kind, text(subjectName), text(uscc).toUpperCase(Locale.ROOT)),
                text(place),
                text(violation),
                text(facts),
                text(violated),
                text(penaltyBasis),
                text(decisionNumber),
                new Penalty(
                        ticked(warned),
                        ticked(rectified),
                        ticked(suspended),
                        ticked(revoked),
                        Yuan.read(text(fineYuan)).orElse(BigDecimal.ZERO),
                        Yuan.read(text(confiscatedYuan)).orElse(BigDecimal.ZERO),
                        text(otherMeasures)),
                new CaseDates(day(foundOn), day(filedOn), day(decidedOn), null),
                ticked(suspectedCrime));
    }

    public Set<Long> joint() {
        return jointUnits == null ? Set.of() : jointUnits;
    }

    /** A field for days cannot show what is no day. */
    public String dayType(@Nullable String typed) {
        return text(typed).isEmpty() || day(typed) != null ? "date" : "text";
    }

    /** What the new case rests on. */
    @Nullable
    MatterRef from() {
        return MatterRef.read(text(matter)).orElse(null);
    }

    int seenVersion() {
        return version == null ? -1 : version;
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static void unreadableDay(String field, @Nullable String typed, List<Problem> problems) {
        if (!text(typed).isEmpty() && day(typed) == null) {
            problems.add(Problem.of(field, "casework.problem.no-day"));
        }
    }

    private static void unreadableAmount(String field, @Nullable String typed, List<Problem> problems) {
        if (Yuan.read(text(typed)).isEmpty()) {
            problems.add(Problem.of(field, "casework.problem.no-amount"));
        }
    }

    private static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String amount(BigDecimal yuan) {
        return yuan.signum() == 0 ? "" : Yuan.write(yuan);
    }

    private static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
