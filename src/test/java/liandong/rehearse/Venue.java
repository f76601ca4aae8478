package liandong.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Where a rehearsal is played: on a server that runs already, else on one of its own, which alone is stopped at the end. */
class Venue implements AutoCloseable {

    /** The server that runs cannot be played on. Nothing was changed there. */
    static class Unusable extends Exception {
        Unusable(String why) {
            super(why);
        }
    }

    final String address;
    /** Null when somebody else started it. */
    private final Server own;

    private Venue(String address, Server own) {
        this.address = address;
        this.own = own;
    }

    static Venue running(String address) {
        System.out.println("Playing on the rehearsal that runs at " + address);
        return new Venue(address, null);
    }

    static Venue ofItsOwn(Path folder, LocalDateTime launch) throws IOException, InterruptedException {
        Server server = Server.start(folder, launch);
        System.out.println("Playing on a server of its own at " + server.address);
        return new Venue(server.address, server);
    }

    /** Asked by scripts/rehearse, which builds nothing for a server that runs: prints the option that says where to play. */
    public static void main(String[] arguments) {
        try {
            System.out.println(choose(List.of(arguments), whereRunPutsIt())
                    .map(address -> "--server " + address)
                    .orElse("--own"));
        } catch (Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }

    /** The address at which scripts/run starts a rehearsal unless it is told otherwise. */
    static String whereRunPutsIt() {
        return "http://localhost:" + System.getenv().getOrDefault("LIANDONG_PORT", "8080");
    }

    /** The address of the running server to play on; empty: start one. */
    static Optional<String> choose(List<String> arguments, String usual) throws Unusable {
        if (arguments.contains("--own")) {
            return Optional.empty();
        }
        int option = arguments.lastIndexOf("--server");
        if (option < 0) {
            return Optional.of(usual).filter(Venue::isRehearsal);
        }
        if (option + 1 == arguments.size()) {
            throw new Unusable("--server needs an address, e.g. " + usual);
        }
        String named = arguments.get(option + 1).replaceFirst("/+$", "");
        if (!isRehearsal(named)) {
            throw new Unusable(
                    "No rehearsal runs at %s. Start one with scripts/run, or leave out --server.".formatted(named));
        }
        return Optional.of(named);
    }

    /** Told by its bar, before anybody signs in: the known passwords are tried on no other server. */
    private static boolean isRehearsal(String address) {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .build()
                    .send(page, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("rehearsal-bar");
        } catch (IOException | IllegalArgumentException nobodyThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Only looks. */
    static void check(String address, LocalDateTime launch) throws Unusable {
        Optional<String> obstacle;
        try {
            if (!InetAddress.getByName(URI.create(address).getHost()).isLoopbackAddress()) {
                throw new Unusable("The rehearsal at %s runs on another machine, and its mailbox is open there only."
                        .formatted(address));
            }
            Stage stage = new Stage(address);
            stage.imapPort();
            obstacle = obstacle(stage.clock(), stage.state("campaigns").get("campaigns"), launch);
        } catch (IOException refused) {
            throw new Unusable("The rehearsal at %s does not let itself be played on: %s"
                    .formatted(address, refused.getMessage()));
        }
        if (obstacle.isPresent()) {
            throw new Unusable("""
                    The rehearsal at %s cannot be used: %s.
                    Stop it and start it anew with: scripts/run --fresh%s --start %s
                    or play on a server of its own with: --own""".formatted(address, obstacle.get(), port(address), launch.toLocalDate()));
        }
    }

    /** As an option of scripts/run. */
    private static String port(String address) {
        return address.equals(whereRunPutsIt())
                ? ""
                : " --port " + URI.create(address).getPort();
    }

    /** What keeps a plan of that launch from a rehearsal whose clock stands there and which holds these campaigns. */
    static Optional<String> obstacle(LocalDateTime clock, JsonNode campaigns, LocalDateTime launch) {
        if (clock.isAfter(launch)) {
            return Optional.of(
                    "its clock stands at %s and never goes back, but the plan begins at %s".formatted(clock, launch));
        }
        return campaigns.isEmpty()
                ? Optional.empty()
                : Optional.of("it already holds the campaign %s, and the two would mix"
                        .formatted(campaigns.get(0).get("name").asText()));
    }

    @Override
    public void close() throws InterruptedException {
        if (own != null) {
            own.close();
        }
    }
}
