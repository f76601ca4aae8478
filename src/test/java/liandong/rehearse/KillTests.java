package liandong.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import liandong.notification.MoodySmtpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as in real use is killed in the middle of its work and started again: on an H2 file, or on the PostgreSQL
 * that scripts/with-postgres provides. The mail server outside counts what it was given, the clients keep a ledger of what
 * was acknowledged. One kill meets all work at once, so that what goes on afterwards is waited for side by side.
 */
@Tag("own-server")
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class KillTests {

    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration RESUMED = Duration.ofSeconds(90);

    /** So slow that digests are still rendered and sent when the server is killed. */
    private static final Duration PER_MAIL = Duration.ofMillis(100);

    private final Set<Long> ledger = ConcurrentHashMap.newKeySet();

    @TempDir
    Path folder;

    @Test
    void whatADeadServerHadTakenGoesOnAndNothingAcknowledgedIsLost() throws Exception {
        try (MoodySmtpServer mail = new MoodySmtpServer(Map.of(), PER_MAIL)) {
            Office office = new Office(folder, mail.port());
            long killed = killedAmidAllWork(office, mail);
            try (Server again = office.server()) {
                told("ready", killed);
                assertThat(since(killed)).isLessThan(READY);
                allWorkGoesOn(office, killed);
                nothingIsLostOrTwice(office, mail.taken);
            }
        }
    }

    /** Units hand in, digests are rendered and sent, a round is compiled, another one opens. */
    private long killedAmidAllWork(Office office, MoodySmtpServer mail) throws Exception {
        try (Server server = office.server()) {
            office.move();
            Person officer = Person.signIn(server.address, Office.OFFICER, Office.PASSWORD);
            officer.post("/campaigns", office.plan("first"));
            await("a round is open", RESUMED, () -> office.noticed("first") == Office.UNITS);
            office.appointLiaisons();
            List<Thread> clients = handIn(server, office);
            office.digestsLeaveNow("first");
            await("digests leave and units hand in", READY, () -> mail.taken.size() > 5 && ledger.size() > 5);
            try (HeldRow round = office.holdRound("first")) {
                office.cutOffNow();
                await("the compile has come to the round", READY, round::isWaitedFor);
                officer.post("/campaigns", office.plan("second"));
                await("another round opens", READY, () -> office.owed("second") > 100);
                server.kill();
            }
            long killed = System.nanoTime();
            for (Thread client : clients) {
                client.join();
            }
            allWorkWasUnderWay(office, mail);
            return killed;
        }
    }

    private void allWorkWasUnderWay(Office office, MoodySmtpServer mail) {
        System.out.printf(
                "kills | killed: %d acknowledged, %d mails sent, %d waiting, %d of %d opened%n",
                ledger.size(), mail.taken.size(), office.unsent(), office.owed("second"), Office.UNITS);
        assertThat(ledger).as("units still handing in").hasSizeLessThan(Office.CLIENTS * Office.UNITS_OF_A_CLIENT);
        assertThat(office.unsent()).as("mails still to leave").isPositive();
        assertThat(office.compilations()).as("compiled").isZero();
        assertThat(office.owed("second")).as("opened").isLessThan(Office.UNITS);
    }

    private static void allWorkGoesOn(Office office, long killed) throws InterruptedException {
        await("opened", RESUMED.minus(since(killed)), () -> office.noticed("second") == Office.UNITS);
        told("round opened", killed);
        await("compiled", RESUMED.minus(since(killed)), () -> office.compilations() > 0);
        told("round compiled", killed);
        await("sent", RESUMED.minus(since(killed)), () -> office.unsent() == 0);
        told("mails sent", killed);
    }

    private void nothingIsLostOrTwice(Office office, List<String> taken) {
        assertThat(office.owed("second")).isEqualTo(Office.UNITS);
        assertThat(office.running("report")).isEqualTo(2L * Office.UNITS);
        assertThat(office.compilations()).isEqualTo(1);
        assertThat(office.handedIn()).containsAll(ledger).doesNotHaveDuplicates();
        assertThat(office.untold("first")).as("reminders that reached nobody").isEmpty();
        Set<String> mails = new HashSet<>(taken);
        assertThat(mails).containsExactlyInAnyOrderElementsOf(office.sentMessageIds());
        assertThat(taken.size() - mails.size()).as("mails that came twice").isLessThanOrEqualTo(1);
        assertThat(office.violations()).isEmpty();
        System.out.printf(
                "kills | %d acknowledged, %d handed in, %d mails, %d of them twice%n",
                ledger.size(), office.handedIn().size(), mails.size(), taken.size() - mails.size());
    }

    /** Each client enters in the ledger what the server has acknowledged, until the server is gone. */
    private List<Thread> handIn(Server server, Office office) {
        List<Thread> clients = IntStream.range(0, Office.CLIENTS)
                .mapToObj(client -> new Thread(() -> {
                    try {
                        Person liaison = Person.signIn(server.address, Office.liaison(client), Office.PASSWORD);
                        for (long report : office.owedBy(client)) {
                            liaison.post("/reports/" + report + "/zero", Map.of("version", "0"));
                            ledger.add(report);
                        }
                    } catch (IOException killed) {
                        // what was under way was not acknowledged
                    }
                }))
                .toList();
        clients.forEach(Thread::start);
        return clients;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void told(String what, long killed) {
        System.out.printf("kills | %s after %.1f s%n", what, since(killed).toMillis() / 1000.0);
    }

    private static void await(String what, Duration most, BooleanSupplier done) throws InterruptedException {
        long begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            assertThat(since(begun)).as(what).isLessThan(most);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
