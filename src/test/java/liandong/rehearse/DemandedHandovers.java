package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import liandong.rehearse.Mails.Mail;
import liandong.rehearse.Reporters.Reporter;

/** Every clue went the way it was to go, came to its end, and nobody concerned had to ask what became of it (线索移送). */
class DemandedHandovers implements Demand {

    private static final int WORKDAYS_TO_SIGN = 3;

    @Override
    public void check(Evidence evidence, Differences differences) {
        for (Matter handover : evidence.script.matters()) {
            if (handover.course() instanceof ClueCourse course) {
                evidence.playbook
                        .matter(handover.subject())
                        .ifPresent(id -> new One(handover, course, id, evidence, differences).check());
            }
        }
    }

    /** One of them. */
    private record One(Matter handover, ClueCourse course, long id, Evidence evidence, Differences differences) {

        void check() {
            JsonNode row = rows("handoffs", "id").get(0);
            same("sender", handover.from().name(), row.get("sender").asText());
            same("state at the end", course.end(), row.get("state").asText());
            same("times refused", course.times("refused"), row.get("refusals").asInt());
            same(
                    "times before the liaison meeting",
                    course.times("designated"),
                    rows("agenda", "source_id").stream()
                            .filter(item -> item.path("source").asText().equals("HANDOFF") && !item.has("carried_from"))
                            .count());
            same(
                    "letters sent back by the sender's own head",
                    course.times("turned-back"),
                    sent(handover.from(), "LIAISON", "turned-back").size());
            same(
                    "times more material was asked for",
                    course.times("more"),
                    sent(handover.from(), "LIAISON", "more").size());
            same(
                    "more time asked for",
                    course.times("time-asked") > 0,
                    row.get("extension_asked").asBoolean());
            letters();
            mails();
            if (course == ClueCourse.SIGNED_LATE) {
                reminders();
            }
        }

        private void letters() {
            List<JsonNode> rows = rows("handoffLetters", "handoff_id");
            List<String> receivers = IntStream.range(0, course.letters.size())
                    .mapToObj(letter -> receiver(letter).name())
                    .toList();
            same("units written to", receivers, texts(rows, "receiver"));
            same("what became of the letters", course.letters, texts(rows, "decision"));
            same(
                    "letters left",
                    Stream.concat(done("letter"), done("designated")).toList(),
                    texts(rows, "sent_at"));
            List<JsonNode> signed =
                    rows.stream().filter(row -> row.has("signed_at")).toList();
            same("letters signed for", done("signed").toList(), texts(signed, "signed_at"));
        }

        /** Each act was told at once to those it concerns, and to nobody twice. */
        private void mails() {
            for (Map.Entry<String, Reporter> told : Map.of(
                            "refused", handover.from(),
                            "accepted", handover.from(),
                            "more", handover.from(),
                            "result", handover.from(),
                            "turned-back", handover.from(),
                            "designated", handover.to(),
                            "supplied", handover.to(),
                            "withdrawn", handover.to())
                    .entrySet()) {
                mailed(told.getValue(), told.getKey(), done(told.getKey()).toList());
            }
            List<Mail> letters = receivers()
                    .flatMap(unit -> sent(unit, "LIAISON", "letter").stream())
                    .sorted(Comparator.comparing(Mail::date))
                    .toList();
            same("mails with the letter", done("letter").toList(), dates(letters));
            letters.forEach(letter -> {
                String due = signedBy(letter.date().toLocalDate()).toString();
                same(
                        "mail with the letter names the day " + due,
                        true,
                        letter.text().contains(due));
            });
            same(
                    "mails to the lead, asking to designate",
                    course.times("designated"),
                    sent(evidence.script.lead(), "OFFICER", "disputed").size());
        }

        private Stream<Reporter> receivers() {
            return IntStream.range(0, course.letters.size())
                    .mapToObj(this::receiver)
                    .distinct();
        }

        /** Who gets the letter of that number, from 0. */
        private Reporter receiver(int letter) {
            return letter == 1 && course.needsThirdUnit() ? handover.elsewhere() : handover.to();
        }

        private void mailed(Reporter unit, String what, List<String> at) {
            same("mails " + what + " to " + unit.name(), at, dates(sent(unit, "LIAISON", what)));
        }

        private List<Mail> sent(Reporter unit, String capability, String what) {
            return evidence.mailed(evidence.mailbox(unit, capability), "handoff:" + id + ":" + what);
        }

        private static List<String> dates(List<Mail> mails) {
            return mails.stream().map(mail -> mail.date().toString()).toList();
        }

        private LocalDate signedBy(LocalDate sent) {
            return evidence.days.shift(sent, WORKDAYS_TO_SIGN);
        }

        /** Who did not sign in time was reminded, then its head, then the lead. */
        private void reminders() {
            LocalDate due = signedBy(
                    LocalDate.parse(done("letter").findFirst().orElseThrow().substring(0, 10)));
            reminded(handover.to(), "LIAISON", due, 0);
            reminded(handover.to(), "LIAISON", due, 1);
            reminded(handover.to(), "UNIT_HEAD", due, 1);
            reminded(evidence.script.lead(), "OFFICER", due, 3);
        }

        private void reminded(Reporter unit, String capability, LocalDate due, int workdays) {
            String rung = workdays == 0 ? "T0" : "T+" + workdays;
            List<Mail> found = evidence.reminding(
                    evidence.mailbox(unit, capability),
                    line -> line.startsWith("sign-receipt:" + id + ":") && line.endsWith(":" + rung));
            LocalDateTime morning = evidence.digestOn(evidence.days.shift(due, workdays));
            same(rung + " to " + capability + " of " + unit.name(), List.of(morning.toString()), dates(found));
            found.forEach(mail -> same(
                    rung + " to " + capability + " names the unit that is late",
                    true,
                    mail.text().contains(handover.to().name())));
        }

        private Stream<String> done(String what) {
            return evidence.playbook.done(handover.subject(), what).stream().map(LocalDateTime::toString);
        }

        private List<JsonNode> rows(String part, String field) {
            return StreamSupport.stream(evidence.state.get(part).spliterator(), false)
                    .filter(row -> row.path(field).asLong() == id)
                    .toList();
        }

        private static List<String> texts(List<JsonNode> rows, String field) {
            List<String> texts = new ArrayList<>();
            rows.forEach(row -> texts.add(row.path(field).asText()));
            return texts;
        }

        private void same(String what, Object expected, Object actual) {
            differences.unlessSame(handover.name(), what, expected, actual);
        }
    }
}
