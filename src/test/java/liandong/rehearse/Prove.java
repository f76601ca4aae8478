package liandong.rehearse;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The command behind scripts/prove-rehearsal: a rehearsal is worth something only if it fails when the server does not do
 * what the plan demands. Plays a short plan with the packaged server, then with spoilt copies of it, each of which must
 * be caught and named.
 */
public class Prove {

    private static final Path OUT = Path.of("target", "proof");
    private static final Path SCRIPT = Path.of("src", "test", "resources", "rehearsal");

    /** One thing done wrong: a text in a file of the packaged server replaced, and the difference that must be named. */
    record Spoilt(String what, String file, String from, String to, String named) {}

    private static final String LADDER = "bpmn/worklist/reminder-ladder.dmn";
    private static final String ROUND = "bpmn/reporting/collection-round.bpmn";

    private static final List<Spoilt> WRONG = List.of(
            new Spoilt(
                    "mail switched off",
                    "application.yaml",
                    "mail.smtp.connectiontimeout: 5000",
                    "mail.smtp.connectiontimeout: 5000\n      mail.smtp.proxy.host: 127.0.0.1\n      mail.smtp.proxy.port: 9",
                    "no mail to .* carries rung OPENING"),
            new Spoilt(
                    "the reminder on the due morning removed",
                    LADDER,
                    "(?s)<rule id=\"rung-2\">.*?</rule>",
                    "",
                    "no mail to .* carries rung T0"),
            new Spoilt(
                    "the rung that supervises removed",
                    LADDER,
                    "(?s)<rule id=\"rung-3\">.*?</rule>",
                    "",
                    "should be supervised"),
            new Spoilt(
                    "the timer of the rungs a day later",
                    ROUND,
                    Pattern.quote("${collectionRoundSteps.nextRungAt(roundId)}"),
                    "\\${collectionRoundSteps.nextRungAt(roundId).toInstant().plusSeconds(86400).toString()}",
                    "rung T-3 left .* instead of"),
            new Spoilt(
                    "the timer of the lock a day later",
                    ROUND,
                    Pattern.quote("${collectionRoundSteps.lockAt(roundId)}"),
                    "\\${collectionRoundSteps.lockAt(roundId).toInstant().plusSeconds(86400).toString()}",
                    "locked at should be"));

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(System.getProperty("liandong.jar"));
        Files.createDirectories(OUT);
        boolean proved = untouched(jar);
        for (Spoilt spoilt : WRONG) {
            proved &= caught(jar, spoilt);
        }
        System.out.println(proved ? "A rehearsal fails when it must." : "NOT PROVED: see " + OUT.resolve("*.txt"));
        System.exit(proved ? 0 : 1);
    }

    private static boolean untouched(Path jar) throws Exception {
        Path log = OUT.resolve("untouched.txt");
        int code = play(jar, log);
        System.out.printf("%s  untouched: exit code %d%n", code == 0 ? "ok    " : "FAILED", code);
        if (code != 0) {
            differences(log).forEach(System.out::println);
        }
        return code == 0;
    }

    private static boolean caught(Path jar, Spoilt spoilt) throws Exception {
        Path copy = OUT.resolve("spoilt.jar");
        Path log = OUT.resolve(spoilt.what().replace(' ', '-') + ".txt");
        spoil(jar, copy, spoilt);
        int code = play(copy, log);
        Files.delete(copy);
        Pattern named = Pattern.compile(spoilt.named());
        List<String> found = differences(log);
        String caught = found.stream()
                .filter(line -> named.matcher(line).find())
                .findFirst()
                .orElse("");
        boolean ok = code != 0 && !caught.isEmpty();
        System.out.printf("%s  %s: exit code %d%n", ok ? "ok    " : "FAILED", spoilt.what(), code);
        if (ok) {
            System.out.println("          " + caught);
        } else {
            found.forEach(System.out::println);
        }
        return ok;
    }

    private static void spoil(Path jar, Path copy, Spoilt spoilt) throws IOException {
        Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem inside = FileSystems.newFileSystem(copy)) {
            Path file = inside.getPath("BOOT-INF", "classes", spoilt.file());
            String whole = Files.readString(file);
            String changed = whole.replaceFirst(spoilt.from(), spoilt.to());
            if (changed.equals(whole)) {
                throw new IOException(spoilt.what() + ": nothing to change in " + spoilt.file());
            }
            Files.writeString(file, changed);
        }
    }

    /** A rehearsal as anybody would start it; its exit code. */
    private static int play(Path jar, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dliandong.jar=" + jar,
                "-cp",
                System.getProperty("java.class.path"),
                Rehearse.class.getName()));
        command.addAll(List.of(
                SCRIPT.resolve("short-plan.yaml").toString(),
                "--own",
                "--behaviour",
                SCRIPT.resolve("short-behaviour.yaml").toString(),
                "--out",
                OUT.resolve("played").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start()
                .waitFor();
    }

    private static List<String> differences(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("DIFFERS") || line.contains("Exception"))
                .toList();
    }
}
