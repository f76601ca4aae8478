package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import liandong.rehearse.Mails.Mail;
import liandong.rehearse.Reporters.Reporter;

/** What came of a rehearsal (the server's rows, the mails as received), beside what should have. */
class Evidence {

    final Script script;
    final Map<String, Timeline> demanded;
    final JsonNode state;
    final OfficeDays days;
    final Playbook playbook;
    private final List<Mail> mails;
    private final Stage stage;
    private final Map<String, Long> ids = new HashMap<>();

    Evidence(Script script, JsonNode state, List<Mail> mails, Stage stage, OfficeDays days, Playbook playbook) {
        this.script = script;
        this.demanded = script.timelines();
        this.state = state;
        this.mails = mails;
        this.stage = stage;
        this.days = days;
        this.playbook = playbook;
        state.get("obligations").forEach(row -> ids.put(key(row), row.get("id").asLong()));
    }

    /** By which a row of the server's and a timeline of ours mean the same report. */
    static String key(JsonNode row) {
        return row.get("item").asText() + "|" + row.get("period").asText() + "|"
                + row.get("unit").asText();
    }

    /** Every report that is demanded and was asked for, with its id on the server. */
    void eachReport(BiConsumer<Timeline, Long> check) {
        demanded.forEach((key, line) -> {
            if (ids.containsKey(key)) {
                check.accept(line, ids.get(key));
            }
        });
    }

    /** The rows of that part that are about the report. */
    List<JsonNode> rows(String part, long obligationId) {
        return StreamSupport.stream(state.get(part).spliterator(), false)
                .filter(row -> row.path("obligation_id").asLong() == obligationId)
                .toList();
    }

    String mailbox(Reporter unit, String capability) {
        return stage.mailboxes.get(Stage.key(unit.name(), unit.region(), capability));
    }

    /** Mails to that address with a reminder line like this. */
    List<Mail> reminding(String address, Predicate<String> line) {
        return mails.stream()
                .filter(mail ->
                        mail.to().equals(address) && mail.lines().stream().anyMatch(line))
                .toList();
    }

    /** Mails to that address whose key begins so, the oldest first. */
    List<Mail> mailed(String address, String key) {
        return mails.stream()
                .filter(mail -> mail.to().equals(address) && mail.key().startsWith(key))
                .sorted(Comparator.comparing(Mail::date))
                .toList();
    }

    boolean remindedAnybody(String line) {
        return mails.stream().anyMatch(mail -> mail.lines().contains(line));
    }

    /** Somebody of that unit was told at that instant, once, by the mail with that key. */
    void demandMail(
            Timeline about, Reporter unit, String capability, String key, LocalDateTime at, Differences differences) {
        String address = mailbox(unit, capability);
        List<LocalDateTime> sent = mails.stream()
                .filter(mail -> mail.to().equals(address) && mail.key().equals(key))
                .map(Mail::date)
                .toList();
        differences.unlessSame(about.owed.key(), "mail " + key + " to " + address, List.of(at), sent);
    }

    /** Digests leave at nine on working days. */
    LocalDateTime digestOn(LocalDate day) {
        return days.rolled(day, "NEXT_WORKDAY").atTime(9, 0);
    }
}
