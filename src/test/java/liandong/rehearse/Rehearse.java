package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The command behind scripts/rehearse: plays a plan to its end, writes the protocol, says what differs. */
public class Rehearse {

    private static final String USAGE =
            "usage: scripts/rehearse PLAN.yaml [--behaviour FILE [--judged-by FILE]] [--server ADDRESS | --own] [--out FOLDER]";

    private final Path out;

    private Rehearse(Path out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path planFile = null;
        Path out = Path.of("target", "rehearsal");
        Behaviour behaviour = Behaviour.lifelike();
        Behaviour judgedBy = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--behaviour" -> behaviour = Behaviour.read(Path.of(arguments[++i]));
                case "--judged-by" -> judgedBy = Behaviour.read(Path.of(arguments[++i]));
                case "--server" -> i++;
                case "--own" -> {}
                case "--out" -> out = Path.of(arguments[++i]);
                default -> planFile = Path.of(arguments[i]);
            }
        }
        if (planFile == null) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            Optional<String> running = Venue.choose(List.of(arguments), Venue.whereRunPutsIt());
            System.exit(
                    new Rehearse(out).rehearse(planFile, behaviour, judgedBy == null ? behaviour : judgedBy, running)
                            ? 0
                            : 1);
        } catch (Venue.Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }

    /** True when nothing differs. */
    private boolean rehearse(Path planFile, Behaviour behaviour, Behaviour judgedBy, Optional<String> running)
            throws Exception {
        String yaml = Files.readString(planFile);
        JsonNode plan = new YAMLMapper().readTree(yaml);
        Path resources = Path.of("src", "main", "resources");
        OfficeDays days = new OfficeDays(resources.resolve("calendar/cn-holidays.yaml"));
        Expectation expectation =
                new Expectation(plan, days, resources.resolve("regions/regions.csv"), Path.of("forms", "tables"));
        LocalDateTime launch = expectation.launch.atTime(8, 30);
        if (running.isPresent()) {
            Venue.check(running.get(), launch);
        }
        emptyOut();
        long began = System.nanoTime();
        try (Venue venue =
                running.isPresent() ? Venue.running(running.get()) : Venue.ofItsOwn(out.resolve("server"), launch)) {
            Stage stage = new Stage(venue.address);
            stage.cast(yaml);
            stage.moveTo(launch);
            Script script = new Script(expectation, behaviour);
            Script demanded = new Script(expectation, judgedBy);
            Show show = new Show(expectation, script, behaviour.approvesProposals(), stage, planFile);
            long ready = System.nanoTime();
            Playbook playbook = show.play();
            long played = System.nanoTime();
            List<Mails.Mail> mails = new Mails("127.0.0.1", stage.imapPort())
                    .fetch(new TreeSet<>(stage.mailboxes.values()), out.resolve("mails"));
            JsonNode state = stage.state();
            protocol(state, mails);
            Evidence evidence = new Evidence(demanded, state, mails, stage, days, playbook);
            List<String> differences = Verdict.differences(evidence);
            differences.addAll(stage.brokenInvariants());
            Coverage coverage = new Coverage(state);
            coverage.print();
            if (script.demandsEveryActivity()) {
                differences.addAll(coverage.differences());
            }
            System.out.printf(
                    "%n%d reports owed, %d mails; %d s to start, %d s to play, %d s to check%n",
                    state.get("obligations").size(),
                    mails.size(),
                    seconds(began, ready),
                    seconds(ready, played),
                    seconds(played, System.nanoTime()));
            differences.forEach(difference -> System.out.println("DIFFERS  " + difference));
            System.out.println(
                    differences.isEmpty()
                            ? "The rehearsal went as plan and behaviour demand."
                            : differences.size() + " differences.");
            return differences.isEmpty();
        }
    }

    private static long seconds(long from, long to) {
        return (to - from) / 1_000_000_000L;
    }

    /** Only what an earlier rehearsal left there. */
    private void emptyOut() throws IOException {
        for (String left : List.of("server", "mails", "result.json")) {
            Path old = out.resolve(left);
            if (Files.exists(old)) {
                try (Stream<Path> files = Files.walk(old)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        Files.createDirectories(out);
    }

    private void protocol(JsonNode state, List<Mails.Mail> mails) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode result = ((ObjectNode) state).deepCopy();
        ArrayNode sent = result.putArray("mails");
        for (Mails.Mail mail : mails) {
            ObjectNode one = sent.addObject();
            one.put("to", mail.to())
                    .put("subject", mail.subject())
                    .put("date", mail.date().toString());
            one.put("messageId", mail.messageId()).put("key", mail.key());
            mail.lines().forEach(one.withArray("lines")::add);
        }
        json.writerWithDefaultPrettyPrinter()
                .writeValue(out.resolve("result.json").toFile(), result);
    }
}
