package liandong.rehearse;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A rehearsal server in a process of its own, on a free port and its own folder, so that it can be killed. */
public class Server implements AutoCloseable {

    private final Process process;
    private final Path folder;
    public final String address;

    private Server(Process process, Path folder, String address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    /** Starts one and waits until it answers. A folder that holds a rehearsal already goes on with it. */
    public static Server start(Path folder, LocalDateTime firstInstant, String... arguments)
            throws IOException, InterruptedException {
        List<String> rehearsal = new ArrayList<>(List.of(
                "--spring.profiles.active=rehearsal",
                "--liandong.rehearsal.start=" + firstInstant,
                "--liandong.rehearsal.imap-port=0",
                "--liandong.rehearsal.smtp-port=0"));
        rehearsal.addAll(List.of(arguments));
        return launch(folder, rehearsal);
    }

    /** One as in real use, with the clock on the wall and jobs and mail on their own; its folder only keeps the log. */
    static Server inProduction(Path folder, String... arguments) throws IOException, InterruptedException {
        return launch(folder, List.of(arguments));
    }

    private static Server launch(Path folder, List<String> arguments) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8"));
        command.addAll(application());
        command.addAll(arguments);
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
        builder.environment()
                .put("LIANDONG_REHEARSAL_DIR", folder.toAbsolutePath().toString());
        builder.environment().put("LIANDONG_PORT", String.valueOf(port));
        builder.environment().put("LIANDONG_PUBLIC_URL", "http://localhost:" + port);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Server server = new Server(process, folder, "http://localhost:" + port);
        try {
            server.awaitReady();
            return server;
        } catch (IOException | InterruptedException | RuntimeException notReady) {
            server.kill();
            throw notReady;
        }
    }

    /** The packaged jar where the caller names one, else the classes of this build. */
    private static List<String> application() {
        String jar = System.getProperty("liandong.jar");
        if (jar != null) {
            return List.of("-jar", jar);
        }
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String withoutTests = String.join(
                File.pathSeparator,
                java.util.Arrays.stream(classes.split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .toList());
        return List.of("-cp", withoutTests, "liandong.LiandongApplication");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        for (int attempt = 0; attempt < 600; attempt++) {
            if (!process.isAlive()) {
                throw new IOException("The server did not start; see " + folder.resolve("server.log"));
            }
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new IOException("The server was not ready after three minutes; see " + folder.resolve("server.log"));
    }

    /** Kills it as a power failure would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
