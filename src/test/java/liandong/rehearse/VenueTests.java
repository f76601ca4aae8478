package liandong.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which server a rehearsal (演练) is played on. */
class VenueTests {

    private static final LocalDateTime LAUNCH = LocalDateTime.of(2021, 8, 5, 8, 30);

    private final ArrayNode none = JsonNodeFactory.instance.arrayNode();
    private HttpServer server;
    private String address;
    private String signIn = "<aside class=\"rehearsal-bar d-print-none\"></aside>";

    @BeforeEach
    void aServerRuns() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sign-in", exchange -> {
            byte[] page = signIn.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void itStops() {
        server.stop(0);
    }

    @Test
    void theRehearsalThatRunsIsUsed() throws Exception {
        assertThat(Venue.choose(List.of("plan.yaml"), address)).contains(address);
    }

    @Test
    void oneOfItsOwnIsStartedWhenNoneRuns() throws Exception {
        server.stop(0);

        assertThat(Venue.choose(List.of("plan.yaml"), address)).isEmpty();
    }

    @Test
    void whatIsNoRehearsalIsLeftAlone() throws Exception {
        signIn = "<form>Real use</form>";

        assertThat(Venue.choose(List.of("plan.yaml"), address)).isEmpty();
    }

    @Test
    void oneOfItsOwnIsStartedOnDemandThoughOneRuns() throws Exception {
        assertThat(Venue.choose(List.of("plan.yaml", "--own"), address)).isEmpty();
    }

    @Test
    void theNamedServerIsUsedRatherThanTheUsualOne() throws Exception {
        assertThat(Venue.choose(List.of("plan.yaml", "--server", address + "/"), "http://127.0.0.1:1"))
                .contains(address);
    }

    @Test
    void aNamedServerThatDoesNotRunIsNotReplacedByAnother() {
        server.stop(0);

        assertThatThrownBy(() -> Venue.choose(List.of("plan.yaml", "--server", address), address))
                .isInstanceOf(Venue.Unusable.class)
                .hasMessageContaining("No rehearsal runs at " + address);
    }

    @Test
    void aClockBeforeOrAtTheLaunchIsNoObstacle() {
        assertThat(Venue.obstacle(LAUNCH.minusDays(20), none, LAUNCH)).isEmpty();
        assertThat(Venue.obstacle(LAUNCH, none, LAUNCH)).isEmpty();
    }

    @Test
    void aClockPastTheLaunchIsAnObstacle() {
        assertThat(Venue.obstacle(LAUNCH.plusMinutes(1), none, LAUNCH).orElseThrow())
                .contains("2021-08-05T08:31", "never goes back", "2021-08-05T08:30");
    }

    @Test
    void aCampaignAlreadyLaunchedThereIsAnObstacle() {
        ArrayNode one = none.deepCopy();
        one.addObject().put("name", "打击非法医疗美容");

        assertThat(Venue.obstacle(LAUNCH, one, LAUNCH).orElseThrow()).contains("打击非法医疗美容");
    }
}
