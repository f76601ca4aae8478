package liandong.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own on its H2 file, killed as by a power failure. */
@org.junit.jupiter.api.Tag("own-server")
class PowerFailureTests {

    private static final LocalDateTime START = LocalDateTime.of(2021, 8, 5, 8, 30);
    private static final int UNTIL_THE_KILL = 25;

    @Test
    void nothingTheServerAcknowledgedIsLostWhenItIsKilled(@TempDir Path folder) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        Server server = Server.start(folder, START);
        AtomicBoolean killed = new AtomicBoolean();
        try {
            Person administrator = Person.signIn(server.address, "admin", "liandong-2021");
            for (int n = 0; !killed.get(); n++) {
                makeAccount(administrator, "kill-" + n);
                acknowledged.add("kill-" + n);
                if (acknowledged.size() == UNTIL_THE_KILL) {
                    new Thread(() -> {
                                try {
                                    server.kill();
                                } catch (InterruptedException e) {
                                    Thread.currentThread().interrupt();
                                }
                                killed.set(true);
                            })
                            .start();
                }
            }
        } catch (IOException cutOff) {
            // the act under way at the kill was not acknowledged
        } finally {
            server.kill();
        }

        try (Server again = Server.start(folder, START)) {
            Person administrator = Person.signIn(again.address, "admin", "liandong-2021");
            List<String> kept = new ArrayList<>();
            for (String username : acknowledged) {
                Document page = administrator.read("/admin/accounts?text=" + username);
                page.select("main td a").stream()
                        .map(Element::text)
                        .filter(username::equals)
                        .forEach(kept::add);
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(UNTIL_THE_KILL);
            assertThat(kept).containsExactlyElementsOf(acknowledged);
        }
    }

    private static void makeAccount(Person administrator, String username) throws IOException {
        Document page = administrator.read("/admin/accounts/new");
        administrator.submit(
                page.selectFirst("main form"),
                Map.of(
                        "username",
                        username,
                        "displayName",
                        "断电测试",
                        "capability",
                        "SECURITY_AUDITOR",
                        "email",
                        username + "@liandong.test"));
    }
}
