package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import liandong.rehearse.Mails.Mail;
import liandong.rehearse.Reporters.Standing;

/** Compares what came of a rehearsal with what plan and behaviour demanded; each difference is a sentence. */
class Verdict {

    private final List<String> differences = new ArrayList<>();
    private final Map<String, Timeline> demanded;
    private final JsonNode state;
    private final List<Mail> mails;
    private final Stage stage;
    private final OfficeDays days;
    private final Playbook playbook;
    private final Map<String, Long> ids = new HashMap<>();

    Verdict(
            Map<String, Timeline> demanded,
            JsonNode state,
            List<Mail> mails,
            Stage stage,
            OfficeDays days,
            Playbook playbook) {
        this.demanded = demanded;
        this.state = state;
        this.mails = mails;
        this.stage = stage;
        this.days = days;
        this.playbook = playbook;
    }

    List<String> differences() {
        obligations();
        reminders();
        heads();
        supervisions();
        agenda();
        compilations();
        end();
        return differences;
    }

    private void differ(String text, Object... arguments) {
        differences.add(text.formatted(arguments));
    }

    private void obligations() {
        Set<String> found = new HashSet<>();
        for (JsonNode row : state.get("obligations")) {
            String key = row.get("item").asText() + "|" + row.get("period").asText() + "|"
                    + row.get("unit").asText();
            found.add(key);
            ids.put(key, row.get("id").asLong());
            Timeline line = demanded.get(key);
            if (line == null) {
                differ("%s is owed, but the plan demands no such report", key);
            } else {
                obligation(key, line, row);
            }
        }
        demanded.keySet().stream()
                .filter(key -> !found.contains(key))
                .forEach(key -> differ("%s is demanded by the plan, but nobody owes it", key));
    }

    private void obligation(String key, Timeline line, JsonNode row) {
        same(
                key,
                "nominal due",
                line.owed.nominal().toString(),
                row.get("nominal_due").asText());
        if (row.get("due_revision").asInt() == 0) {
            same(
                    key,
                    "effective due",
                    line.owed.effective().toString(),
                    row.get("effective_due").asText());
        }
        same(
                key,
                "state at the end",
                line.neverArrives() ? "LOCKED" : "ACCEPTED",
                row.get("state").asText());
        if (line.neverArrives() && !playbook.extended().contains(row.get("id").asLong())) {
            same(
                    key,
                    "locked at",
                    line.owed.lock().plusDays(1).atStartOfDay().toString(),
                    row.path("locked_at").asText("never"));
        }
        same(
                key,
                "first handed in on",
                line.submitsOn == null ? "never" : line.submitsOn.toString(),
                row.path("first_submitted_at").asText("never").replaceFirst("T.*", ""));
        same(
                key,
                "accepted on",
                line.acceptedOn() == null ? "never" : line.acceptedOn().toString(),
                row.path("accepted_at").asText("never").replaceFirst("T.*", ""));
        same(
                key,
                "times returned",
                line.againOn == null ? "0" : "1",
                row.get("return_count").asText());
        same(
                key,
                "zero report",
                String.valueOf(line.conduct.kind() == Behaviour.Kind.ZERO && !line.neverArrives()),
                row.get("zero_report").asText());
    }

    private void same(String key, String what, String expected, String found) {
        if (!expected.equals(found)) {
            differ("%s: %s should be %s, is %s", key, what, expected, found);
        }
    }

    /** Every rung that found a report owed reached its liaison by mail, at 09:00 of its day, once. */
    private void reminders() {
        demanded.forEach((key, line) -> {
            Long id = ids.get(key);
            if (id == null) {
                return;
            }
            String liaison = stage.mailboxes.get(
                    Stage.key(line.owed.unit().name(), line.owed.unit().region(), "LIAISON"));
            LocalDateTime opening = openingMail(line);
            if (line.owesAt(opening)) {
                mailed(key, "OPENING", id, liaison, opening);
            }
            for (String rung : line.rungs(days)) {
                if (!rung.equals("T+3") && !rung.equals("T+5")) {
                    int workdays = rung.equals("T0")
                            ? 0
                            : Integer.parseInt(rung.substring(1).replace("+", ""));
                    mailed(
                            key,
                            rung,
                            id,
                            liaison,
                            line.rung(workdays, days).withHour(9).withMinute(0));
                }
            }
            unexpected(key, line, id);
        });
    }

    private LocalDateTime openingMail(Timeline line) {
        return digestOn(line.owed.opens().toLocalDate());
    }

    /** Digests leave at nine on working days. */
    private LocalDateTime digestOn(LocalDate day) {
        return days.rolled(day, "NEXT_WORKDAY").atTime(9, 0);
    }

    private void mailed(String key, String rung, long id, String address, LocalDateTime at) {
        String line = "fill-report:" + id + ":0:" + rung;
        List<Mail> carrying = mails.stream()
                .filter(mail -> mail.lines().contains(line) && mail.to().equals(address))
                .toList();
        if (carrying.isEmpty()) {
            differ("%s: no mail to %s carries rung %s, due %s", key, address, rung, at);
        } else if (carrying.size() > 1) {
            differ("%s: %d mails to %s carry rung %s", key, carrying.size(), address, rung);
        } else if (!carrying.get(0).date().equals(at)) {
            differ(
                    "%s: rung %s left %s instead of %s",
                    key, rung, carrying.get(0).date(), at);
        }
    }

    /** No reminder after the work was done: a rung that should have found nothing owed. */
    private void unexpected(String key, Timeline line, long id) {
        Set<String> due = new HashSet<>(line.rungs(days));
        for (String rung : List.of("T-3", "T0", "T+1")) {
            int workdays =
                    rung.equals("T0") ? 0 : Integer.parseInt(rung.substring(1).replace("+", ""));
            boolean atOpening =
                    !line.rung(workdays, days).isAfter(line.owed.opens().plusDays(1));
            String reminder = "fill-report:" + id + ":0:" + rung;
            if (!due.contains(rung)
                    && !atOpening
                    && mails.stream().anyMatch(mail -> mail.lines().contains(reminder))) {
                differ("%s: rung %s was mailed although nothing was owed then", key, rung);
            }
        }
    }

    /** The head of a unit below the lead is copied at T+3; of a unit of equal rank only when the lead approved it. */
    private void heads() {
        demanded.forEach((key, line) -> {
            Long id = ids.get(key);
            if (id == null || !line.rungs(days).contains("T+3")) {
                return;
            }
            String head = stage.mailboxes.get(
                    Stage.key(line.owed.unit().name(), line.owed.unit().region(), "UNIT_HEAD"));
            boolean copied = mails.stream()
                    .anyMatch(mail -> mail.to().equals(head)
                            && mail.lines().stream()
                                    .anyMatch(
                                            one -> one.startsWith("fill-report:" + id + ":") && one.endsWith(":head")));
            Standing standing = line.owed.unit().standing();
            boolean proposed = standing == Standing.PEER;
            LocalDateTime approvedAt =
                    line.rung(3, days).withHour(Timeline.OFFICES_ACT).withMinute(0);
            LocalDateTime nextDigest = digestOn(approvedAt.toLocalDate().plusDays(1));
            boolean approved = proposed && playbook.approvesProposals() && line.owesAt(nextDigest);
            boolean demandedCopy = standing == Standing.BELOW || approved;
            // An extension granted before that morning moves the rung with the due day.
            if (demandedCopy != copied && !playbook.extended().contains(id)) {
                differ(
                        "%s: copy to the head %s should %s",
                        key, head, demandedCopy ? "have been mailed" : "not have been mailed");
            }
        });
    }

    /** What is overdue at T+1 is supervised from that morning on, once; nothing else is. */
    private void supervisions() {
        Map<Long, List<String>> started = new HashMap<>();
        for (JsonNode row : state.get("supervisions")) {
            started.computeIfAbsent(row.get("obligation_id").asLong(), id -> new ArrayList<>())
                    .add(row.get("started_at").asText());
        }
        demanded.forEach((key, line) -> {
            Long id = ids.get(key);
            if (id == null || playbook.extended().contains(id)) {
                return;
            }
            List<String> found = started.getOrDefault(id, List.of());
            List<String> wanted = line.rungs(days).contains("T+1")
                    ? List.of(line.rung(1, days).toString())
                    : List.of();
            if (!wanted.isEmpty() && found.isEmpty()) {
                differ("%s: should be supervised from %s, is not", key, wanted.get(0));
            } else if (!wanted.equals(found)) {
                differ("%s: supervised from %s, should be %s", key, found, wanted);
            }
        });
    }

    /** What is overdue at T+5 stands on an agenda once; of a unit of equal rank when the lead approved it. */
    private void agenda() {
        Map<Long, Long> counted = new HashMap<>();
        for (JsonNode row : state.get("agenda")) {
            if (row.path("source").asText().equalsIgnoreCase("report") && !row.has("carried_from")) {
                counted.merge(row.get("source_id").asLong(), 1L, Long::sum);
            }
        }
        demanded.forEach((key, line) -> {
            Long id = ids.get(key);
            if (id == null || playbook.extended().contains(id)) {
                return;
            }
            Standing standing = line.owed.unit().standing();
            boolean atMeetingRung = line.rungs(days).contains("T+5");
            LocalDateTime approvedAt =
                    line.rung(5, days).withHour(Timeline.OFFICES_ACT).withMinute(0);
            boolean demandedItem = playbook.toMeeting().contains(id)
                    || atMeetingRung
                            && (standing == Standing.BELOW
                                    || standing == Standing.PEER
                                            && playbook.approvesProposals()
                                            && line.owesAt(approvedAt));
            long items = counted.getOrDefault(id, 0L);
            if (demandedItem && items == 0) {
                differ("%s: overdue at T+5, but on no agenda", key);
            } else if (!demandedItem && items > 0) {
                differ("%s: on the agenda without cause", key);
            } else if (items > 1 && !playbook.toMeeting().contains(id)) {
                differ("%s: filed %d times for the agenda", key, items);
            }
        });
    }

    /** The last revision of each round counts what was accepted, names who was missing and adds up what was typed. */
    private void compilations() {
        Map<String, List<Timeline>> rounds = demanded.values().stream()
                .collect(Collectors.groupingBy(line -> line.owed.item() + "|" + line.owed.period()));
        rounds.forEach((round, lines) -> {
            JsonNode first = null;
            JsonNode last = null;
            for (JsonNode row : state.get("compilations")) {
                if ((row.get("item").asText() + "|" + row.get("period").asText()).equals(round)) {
                    first = first == null ? row : first;
                    last = row;
                }
            }
            if (last == null) {
                differ("%s was never compiled", round);
                return;
            }
            same(
                    round,
                    "first compiled on",
                    firstCompiled(lines).toString(),
                    first.get("compiled_at").asText().replaceFirst("T.*", ""));
            long arrived = lines.stream().filter(line -> !line.neverArrives()).count();
            same(
                    round,
                    "reports in the last compilation",
                    String.valueOf(arrived),
                    last.get("accepted").asText());
            same(
                    round,
                    "reports expected",
                    String.valueOf(lines.size()),
                    last.get("expected").asText());
            String missing = last.path("missing").asText();
            for (Timeline line : lines) {
                if (line.neverArrives() && !missing.contains(line.owed.unit().name())) {
                    differ(
                            "%s: the compilation does not name %s as missing",
                            round, line.owed.unit().name());
                }
            }
            totals(round, lines, last.path("totals").asText());
        });
    }

    /** At the cut-off with what is there, or as soon as nothing is left to wait for. */
    private static LocalDate firstCompiled(List<Timeline> lines) {
        LocalDate afterCutOff = lines.get(0).owed.cutOff().plusDays(1);
        LocalDate settled = lines.stream()
                .map(line -> line.neverArrives() ? line.owed.lock().plusDays(1) : line.acceptedOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return settled.isBefore(afterCutOff) ? settled : afterCutOff;
    }

    private void totals(String round, List<Timeline> lines, String totals) {
        if (!totals.contains("\"grid\"")) {
            return;
        }
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Timeline line : lines) {
            if (!line.neverArrives() && line.conduct.kind() != Behaviour.Kind.ZERO) {
                playbook.typed(line.owed.key())
                        .forEach((cell, figure) -> sums.merge(cell, new BigDecimal(figure), BigDecimal::add));
            }
        }
        sums.forEach((cell, sum) -> {
            String[] path = cell.split("\\.");
            String found = figure(totals, path);
            if (found == null || new BigDecimal(found).compareTo(sum) != 0) {
                differ("%s: total of %s should be %s, is %s", round, cell, sum, found);
            }
        });
    }

    private static String figure(String totals, String... path) {
        try {
            JsonNode document = new com.fasterxml.jackson.databind.ObjectMapper().readTree(totals);
            JsonNode flat = document.path("numbers").isObject() ? document.path("numbers") : document;
            String address = String.join(".", path);
            if (flat.has(address)) {
                return flat.get(address).asText();
            }
            JsonNode node = document;
            for (String part : path) {
                node = node.path(part);
            }
            return node.isMissingNode() ? null : node.asText();
        } catch (java.io.IOException e) {
            return null;
        }
    }

    private void end() {
        for (JsonNode campaign : state.get("campaigns")) {
            if (campaign.get("id").asLong() == playbook.campaignId()) {
                same(
                        "the campaign",
                        "state at the end",
                        "CLOSED",
                        campaign.get("state").asText());
            }
        }
        Set<String> open = new TreeSet<>();
        for (JsonNode work : state.get("openWork")) {
            if (work.path("campaign_id").asLong() == playbook.campaignId()) {
                open.add(work.get("source").asText() + " of " + work.get("unit").asText());
            }
        }
        if (!open.isEmpty()) {
            differ("work is still open after the campaign closed: %s", open);
        }
    }
}
