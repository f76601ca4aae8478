package liandong.rehearse;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** One thing done wrong: a text in a file of the packaged server replaced, and the difference that must be named. */
record Spoilt(String what, String file, String from, String to, String named) {

    private static final String LADDER = "bpmn/worklist/reminder-ladder.dmn";
    private static final String ROUND = "bpmn/reporting/collection-round.bpmn";

    /** Played together are such as are told by different evidence: mails, records of supervision, dates. */
    static final List<List<Spoilt>> ALL = List.of(
            List.of(
                    new Spoilt(
                            "mail switched off",
                            "application.yaml",
                            "mail.smtp.connectiontimeout: 5000",
                            "mail.smtp.connectiontimeout: 5000\n      mail.smtp.proxy.host: 127.0.0.1\n      mail.smtp.proxy.port: 9",
                            "no mail to .* carries rung OPENING"),
                    new Spoilt(
                            "the rung that supervises removed",
                            LADDER,
                            "(?s)<rule id=\"rung-3\">.*?</rule>",
                            "",
                            "should be supervised")),
            List.of(
                    new Spoilt(
                            "the reminder on the due morning removed",
                            LADDER,
                            "(?s)<rule id=\"rung-2\">.*?</rule>",
                            "",
                            "no mail to .* carries rung T0"),
                    new Spoilt(
                            "the timer of the lock a day later",
                            ROUND,
                            Pattern.quote("${collectionRoundSteps.lockAt(roundId)}"),
                            "\\${collectionRoundSteps.lockAt(roundId).toInstant().plusSeconds(86400).toString()}",
                            "locked at should be")),
            List.of(new Spoilt(
                    "the timer of the rungs a day later",
                    ROUND,
                    Pattern.quote("${collectionRoundSteps.nextRungAt(roundId)}"),
                    "\\${collectionRoundSteps.nextRungAt(roundId).toInstant().plusSeconds(86400).toString()}",
                    "rung T-3 left .* instead of")));

    void spoil(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path target = inside.getPath("BOOT-INF", "classes", file);
            String whole = Files.readString(target);
            String changed = whole.replaceFirst(from, to);
            if (changed.equals(whole)) {
                throw new IOException(what + ": nothing to change in " + file);
            }
            Files.writeString(target, changed);
        }
    }
}
