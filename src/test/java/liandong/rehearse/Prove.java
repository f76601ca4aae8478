package liandong.rehearse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command behind scripts/prove-rehearsal: a rehearsal is worth something only if it fails when the server or the
 * players do not do what is demanded. Plays a short plan with the packaged server, then with spoilt copies of it, then one
 * in which people decide otherwise than the verdict expects; each must be caught and named.
 */
public class Prove {

    private static final Path OUT = Path.of("target", "proof");
    private static final Path SCRIPT = Path.of("src", "test", "resources", "rehearsal");

    /** What must be named when acts-behaviour.yaml is played but acts-misjudged.yaml is demanded. */
    private static final List<String> MISJUDGED = List.of(
            "2021-07.县卫生监督所: request for more time should be REFUSED",
            "2021-07.县卫生监督所: effective due should be 2021-08-05",
            "2021-08.县市场监督管理局: request for more time should be GRANTED",
            "2021-07.县委网信办: request for more time should be REFUSED",
            "2021-08.县委网信办: corrections should be 1",
            "2021-07.县公安局: went through the unit's head should be false",
            "2021-08.县卫生监督所: entered for the unit should be ..,",
            "2021-07.县市场监督管理局: correction should be REFUSED",
            "2021-08.县邮政局: correction should be COUNTED",
            "2021-07: total of .* in revision 2 should be",
            "months entered without a report: units and months should be ..,",
            "演练线索第1号 .givenUp.: state at the end should be ENDED",
            "演练线索第3号 .withdrawn.: what became of the letters should be",
            "演练线索第2号 .solved.: letters sent back",
            "演练线索第4号 .extended.: times more material",
            "演练线索第4号 .extended.: more time asked for should be true",
            "演练线索第7号 .designated.: times before the liaison meeting should be 1",
            "演练线索第10号 .disputed.: mails to the lead",
            "演练信息第1号 .disposed.: what was done should be",
            "演练信息第2号 .givenUp.: state at the end should be ENDED",
            "演练案件第1号 .accepted.: state at the end should be ADMINISTERED",
            "演练案件第2号 .overturned.: its timeline should be",
            "演练投诉第1号 .notRewarded.: its timeline should be",
            "演练投诉第2号 .mediated.: state at the end should be CLOSED MEDIATED");

    private final Path jar;

    private Prove(Path jar) {
        this.jar = jar;
    }

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(OUT);
        Prove prove = new Prove(Path.of(System.getProperty("liandong.jar")));
        boolean proved = prove.untouched();
        for (List<Spoilt> together : Spoilt.ALL) {
            proved &= prove.caught(together);
        }
        proved &= prove.misjudged();
        System.out.println(proved ? "A rehearsal fails when it must." : "NOT PROVED: see " + OUT.resolve("*.txt"));
        System.exit(proved ? 0 : 1);
    }

    private boolean untouched() throws Exception {
        Path log = OUT.resolve("untouched.txt");
        int code = playShort(jar, log);
        System.out.printf("%s  untouched: exit code %d%n", code == 0 ? "ok    " : "FAILED", code);
        if (code != 0) {
            differences(log).forEach(System.out::println);
        }
        return code == 0;
    }

    private boolean caught(List<Spoilt> together) throws Exception {
        String what = together.stream().map(Spoilt::what).collect(Collectors.joining(" and "));
        Path copy = Files.copy(jar, OUT.resolve("spoilt.jar"), StandardCopyOption.REPLACE_EXISTING);
        Path log = OUT.resolve(what.replace(' ', '-') + ".txt");
        for (Spoilt spoilt : together) {
            spoilt.spoil(copy);
        }
        int code = playShort(copy, log);
        Files.delete(copy);
        return isNamed(what, code, log, together.stream().map(Spoilt::named).toList());
    }

    private boolean misjudged() throws Exception {
        Path log = OUT.resolve("misjudged.txt");
        int code = play(jar, log, "acts-plan.yaml", "acts-behaviour.yaml", "--judged-by", path("acts-misjudged.yaml"));
        return isNamed("people who decide otherwise than demanded", code, log, MISJUDGED);
    }

    private static boolean isNamed(String what, int code, Path log, List<String> named) throws IOException {
        List<String> found = differences(log);
        List<String> caught = new ArrayList<>();
        for (String one : named) {
            Pattern pattern = Pattern.compile(one);
            found.stream()
                    .filter(line -> pattern.matcher(line).find())
                    .findFirst()
                    .ifPresent(caught::add);
        }
        boolean ok = code != 0 && caught.size() == named.size();
        System.out.printf("%s  %s: exit code %d%n", ok ? "ok    " : "FAILED", what, code);
        (ok ? caught : found).forEach(line -> System.out.println("          " + line));
        return ok;
    }

    private static int playShort(Path server, Path log) throws IOException, InterruptedException {
        return play(server, log, "short-plan.yaml", "short-behaviour.yaml");
    }

    /** A rehearsal as anybody would start it; its exit code. */
    private static int play(Path server, Path log, String plan, String behaviour, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dliandong.jar=" + server,
                "-cp",
                System.getProperty("java.class.path"),
                Rehearse.class.getName(),
                path(plan),
                "--own",
                "--behaviour",
                path(behaviour),
                "--out",
                OUT.resolve("played").toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start()
                .waitFor();
    }

    private static String path(String script) {
        return SCRIPT.resolve(script).toString();
    }

    private static List<String> differences(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("DIFFERS") || line.contains("Exception"))
                .toList();
    }
}
