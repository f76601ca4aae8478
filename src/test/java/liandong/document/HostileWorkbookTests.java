package liandong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Workbooks that are meant to hurt, one at a time and four at once. */
class HostileWorkbookTests {

    private final Workbooks workbooks = CrowdedUploads.workbooks();

    @Test
    void eachIsRefusedForWhatIsWrongWithIt() throws IOException {
        HostileWorkbooks.all()
                .forEach((reason, file) -> assertThatThrownBy(() -> workbooks.open("月报.xlsx", file))
                        .as(reason)
                        .hasMessageContaining("document.refused." + reason.strip()));
    }

    @Test
    void fourAtOnceInLittleMemoryKeepNobodyFromUploading() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrowdedUploads.class.getName())
                // The class path ends in an empty entry: where the server begins, which must not hold the tables again.
                .directory(Path.of("target").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(server.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(server.exitValue()).as(said).isZero();
        assertThat(said).contains("p95 alone", "in the crowd").doesNotContain(" 0 refused");
    }
}
