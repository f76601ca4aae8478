package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import liandong.rehearse.Course.Act;
import liandong.rehearse.Mails.Mail;
import liandong.rehearse.Reporters.Reporter;

/** Every matter went its course act by act, came to its end, and whoever waited for an act was told of it (事项办理). */
class DemandedMatters implements Demand {

    private static final Map<MatterKind, Set<String>> TOLD_SENDER = Map.of(
            MatterKind.TRANSFER, Set.of("turned-back", "returned", "accepted", "partly-answered", "answered"),
            MatterKind.REFERRAL,
                    Set.of(
                            "sign",
                            "find-complete",
                            "ask-for-more",
                            "forward",
                            "extend",
                            "file",
                            "not-file",
                            "overturn",
                            "uphold",
                            "state-reasons",
                            "file-when-asked",
                            "file-as-told",
                            "reverse"));
    private static final Map<MatterKind, Set<String>> TOLD_RECEIVER = Map.of(
            MatterKind.TRANSFER, Set.of("confirmed", "withdrawn"),
            MatterKind.REFERRAL,
                    Set.of(
                            "send",
                            "supplement",
                            "hand-over",
                            "reconsider",
                            "suggest",
                            "suggest-still",
                            "tell-to-file"));
    /** Where the mail about an act is called otherwise. */
    private static final Map<String, String> MAILS =
            Map.of("confirmed", "slip", "answered", "results", "partly-answered", "partly");

    @Override
    public void check(Evidence evidence, Differences differences) {
        for (Matter matter : evidence.script.matters()) {
            evidence.playbook
                    .matter(matter.subject())
                    .ifPresentOrElse(
                            id -> new One(matter, id, evidence, differences).check(),
                            () -> differences.add("%s: was never begun", matter.name()));
        }
    }

    /** One of them. */
    private record One(Matter matter, long id, Evidence evidence, Differences differences) {

        void check() {
            List<String> acts = texts(matter.course().acts().stream().map(Act::what));
            same("what was done", acts, texts(done().stream().map(Playbook.Done::what)));
            if (matter.kind() == MatterKind.CLUE) {
                return;
            }
            same(
                    "state at the end",
                    matter.course().end(),
                    rows("matters", "id").get(0).get("state").asText());
            List<JsonNode> entries = entries();
            same(
                    "its timeline",
                    acts,
                    texts(entries.stream().map(row -> row.get("what").asText())));
            same(
                    "the instants in its timeline",
                    texts(done().stream().map(done -> done.at().toString())),
                    texts(entries.stream().map(row -> row.get("happened_at").asText())));
            told(TOLD_SENDER, matter.from());
            told(TOLD_RECEIVER, matter.to());
            if (matter.kind() == MatterKind.TRANSFER) {
                same("times before the liaison meeting", matter.course() == TransferCourse.SLOW ? 2 : 0, onAgenda());
            }
        }

        private List<Playbook.Done> done() {
            return evidence.playbook.done(matter.subject());
        }

        /** What people did; what the server itself wrote there is left out. */
        private List<JsonNode> entries() {
            Set<String> acts = Stream.of(matter.kind().courses)
                    .flatMap(course -> course.acts().stream())
                    .map(Act::what)
                    .collect(Collectors.toSet());
            return rows("matterEntries", "matter_id").stream()
                    .filter(row -> acts.contains(row.get("what").asText()))
                    .toList();
        }

        private void told(Map<MatterKind, Set<String>> acts, Reporter unit) {
            for (String act : acts.getOrDefault(matter.kind(), Set.of())) {
                String key = "%s:%d:%s:"
                        .formatted(matter.kind().area.replaceFirst("s$", ""), id, MAILS.getOrDefault(act, act));
                List<Mail> mails = evidence.mailed(evidence.mailbox(unit, "LIAISON"), key);
                same(
                        "mails " + act + " to " + unit.name(),
                        texts(evidence.playbook.done(matter.subject(), act).stream()
                                .map(LocalDateTime::toString)),
                        texts(mails.stream().map(mail -> mail.date().toString())));
            }
        }

        private long onAgenda() {
            return StreamSupport.stream(evidence.state.get("agenda").spliterator(), false)
                    .filter(item -> item.path("source").asText().equals("TRANSFER")
                            && item.path("source_id").asLong() == id
                            && !item.has("carried_from"))
                    .count();
        }

        private List<JsonNode> rows(String part, String field) {
            return StreamSupport.stream(evidence.state.get(part).spliterator(), false)
                    .filter(row -> row.get("kind").asText().equals(matter.kind().area)
                            && row.get(field).asLong() == id)
                    .toList();
        }

        private static List<String> texts(Stream<String> texts) {
            return texts.toList();
        }

        private void same(String what, Object expected, Object actual) {
            differences.unlessSame(matter.name(), what, expected, actual);
        }
    }
}
