package liandong.shared;

import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people, their calendars and their systems reach this server (对外网址), as mails and pages tell them. */
@Component
public class PublicAddress {

    private final String base;
    private final String host;

    PublicAddress(@Value("${liandong.public-url}") String url) {
        this.base = url.replaceAll("/+$", "");
        this.host = Objects.requireNonNull(
                URI.create(base).getHost(), "liandong.public-url is no address such as https://host.example: " + url);
    }

    /** @param path of a page, {@code /tasks/17}; empty for the server itself */
    public String of(String path) {
        return base + path;
    }

    public String host() {
        return host;
    }
}
