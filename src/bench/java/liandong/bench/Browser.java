package liandong.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One signed-in person at a browser (浏览器), over real HTTP with session and CSRF token. */
class Browser {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String server;
    private final HttpClient client;

    private Browser(String server, HttpClient client) {
        this.server = server;
        this.client = client;
    }

    static Browser signedIn(String server, String username) throws IOException, InterruptedException {
        Browser browser = new Browser(
                server,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .executor(Runnable::run)
                        .build());
        Element form = browser.page("/sign-in").selectFirst("form[action*=sign-in]");
        Map<String, String> filled = fields(form);
        filled.put("username", username);
        filled.put("password", Population.PASSWORD);
        String to = browser.post("/sign-in", body(filled));
        if (to.contains("sign-in")) {
            throw new IOException("Sign-in of " + username + " was refused");
        }
        return browser;
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path), server + path);
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new IOException("GET %s: %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    /** Sends a form's body; answers where the server leads next. */
    String post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(request(path).header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(body)));
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IOException("POST %s: %d %s"
                        .formatted(
                                path,
                                answer.statusCode(),
                                Jsoup.parse(answer.body()).select("main").text())));
    }

    /** The fields of a form as they stand. */
    static Map<String, String> fields(Element form) {
        return ((org.jsoup.nodes.FormElement) form)
                .formData().stream()
                        .collect(Collectors.toMap(
                                field -> field.key(),
                                field -> field.value(),
                                (first, next) -> first,
                                java.util.LinkedHashMap::new));
    }

    static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Language", "zh-CN");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
