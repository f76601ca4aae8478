package liandong.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liandong.notification.MoodySmtpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server as in real use is killed in the middle of its work and started again: on an H2 file, or on the PostgreSQL
 * that scripts/with-postgres provides. The mail server outside counts what it was given, the clients keep a ledger of what
 * was acknowledged.
 */
@Tag("own-server")
class KillTests {

    private static final int CLIENTS = 4;
    private static final Duration READY = Duration.ofSeconds(30);
    private static final Duration RESUMED = Duration.ofSeconds(90);

    /** So slow that mails are still leaving when the server is killed. */
    private static final Duration PER_MAIL = Duration.ofMillis(25);

    @TempDir
    Path folder;

    @Test
    void whatADeadServerHadTakenGoesOnAndNothingAcknowledgedIsLost() throws Exception {
        try (MoodySmtpServer mail = new MoodySmtpServer(Map.of(), PER_MAIL)) {
            Office office = new Office(folder, mail.port());
            killedWhileARoundOpens(office);
            killedWhileMailsLeaveUnitsHandInAndARoundIsCompiled(office, mail);
        }
    }

    private void killedWhileARoundOpens(Office office) throws Exception {
        Server server = office.server();
        office.move();
        Person officer = Person.signIn(server.address, Office.OFFICER, Office.PASSWORD);
        officer.post("/campaigns", office.plan());
        await("first units opened", RESUMED, () -> office.owed() > 100);
        long killed = kill(server);
        assertThat(office.owed()).as("opened before the kill").isLessThan(Office.UNITS);
        try (Server again = restarted(office)) {
            await("everybody asked", RESUMED.minus(since(killed)), () -> office.isOpen());
            told("opening resumed", killed);
            assertThat(office.owed()).isEqualTo(Office.UNITS);
            assertThat(office.running("report")).isEqualTo(Office.UNITS);
        }
    }

    private void killedWhileMailsLeaveUnitsHandInAndARoundIsCompiled(Office office, MoodySmtpServer mail)
            throws Exception {
        Server server = office.server();
        office.appointLiaison();
        Person officer = Person.signIn(server.address, Office.OFFICER, Office.PASSWORD);
        int before = mail.taken.size();
        officer.post(
                "/campaigns/" + office.campaign() + "/urge",
                Map.of("obligation", office.open().stream().map(String::valueOf).collect(Collectors.joining(","))));
        Map<Long, Boolean> ledger = new ConcurrentHashMap<>();
        List<Thread> clients = handIn(server, office, ledger);
        await("mails leave and units hand in", READY, () -> mail.taken.size() > before + 20 && ledger.size() > 20);
        office.cutOffNow();
        TimeUnit.MILLISECONDS.sleep(600);
        long killed = kill(server);
        for (Thread client : clients) {
            client.join();
        }
        assertThat(office.unsent()).as("mails still to leave at the kill").isPositive();
        try (Server again = restarted(office)) {
            await(
                    "mails sent and compiled",
                    RESUMED.minus(since(killed)),
                    () -> office.unsent() == 0 && office.compilations() == 1);
            told("mails and compilation resumed", killed);
            assertThat(office.handedIn()).containsAll(ledger.keySet());
            assertThat(office.handedIn()).doesNotHaveDuplicates();
            List<String> taken = List.copyOf(mail.taken);
            assertThat(new HashSet<>(taken)).containsAll(office.sentMessageIds());
            assertThat(taken.size() - new HashSet<>(taken).size())
                    .as("mails that came twice, two kills")
                    .isLessThanOrEqualTo(2);
            System.out.printf(
                    "kills | %d acknowledged, %d handed in, %d mails, %d of them twice%n",
                    ledger.size(), office.handedIn().size(), taken.size(), taken.size() - new HashSet<>(taken).size());
            assertThat(office.violations()).isEmpty();
        }
    }

    /** Each client enters in the ledger what the server has acknowledged, until the server is gone. */
    private static List<Thread> handIn(Server server, Office office, Map<Long, Boolean> ledger) {
        Queue<Long> left = new ConcurrentLinkedQueue<>(office.open());
        List<Thread> clients = Stream.generate(() -> new Thread(() -> {
                    try {
                        Person liaison = Person.signIn(server.address, Office.LIAISON, Office.PASSWORD);
                        for (Long report = left.poll(); report != null; report = left.poll()) {
                            liaison.post("/reports/" + report + "/zero", Map.of("version", "0"));
                            ledger.put(report, true);
                        }
                    } catch (IOException killed) {
                        // what was under way was not acknowledged
                    }
                }))
                .limit(CLIENTS)
                .toList();
        clients.forEach(Thread::start);
        return clients;
    }

    private static Server restarted(Office office) throws Exception {
        long begun = System.nanoTime();
        Server server = office.server();
        told("ready again", begun);
        assertThat(since(begun)).isLessThan(READY);
        return server;
    }

    private static long kill(Server server) throws InterruptedException {
        server.kill();
        return System.nanoTime();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void told(String what, long begun) {
        System.out.printf("kills | %s after %.1f s%n", what, since(begun).toMillis() / 1000.0);
    }

    private static void await(String what, Duration most, BooleanSupplier done) throws InterruptedException {
        long begun = System.nanoTime();
        while (!done.getAsBoolean()) {
            assertThat(since(begun)).as(what).isLessThan(most);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
