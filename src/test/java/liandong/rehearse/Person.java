package liandong.rehearse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a browser: reads pages, fills the forms that are on them, presses their buttons. */
class Person {

    private final String server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    final String username;
    /** Of the session; asked for once. */
    private String token;

    private Person(String server, String username) {
        this.server = server;
        this.username = username;
    }

    static Person signIn(String server, String username, String password) throws IOException {
        Person person = new Person(server, username);
        Document page = person.read("/sign-in");
        Document next = person.submit(
                page.selectFirst("form[action*=sign-in]"), Map.of("username", username, "password", password));
        if (next.selectFirst("input[name=password]") != null) {
            throw new IOException("Sign-in of " + username + " was refused");
        }
        return person;
    }

    Document read(String path) throws IOException {
        return perform(connection(path).method(Connection.Method.GET), path);
    }

    /** The text behind an address that is no page, e.g. JSON. */
    String text(String path) throws IOException {
        Connection.Response response =
                connection(path).method(Connection.Method.GET).execute();
        if (response.statusCode() >= 400) {
            throw new IOException(
                    "GET %s as %s: %d %s".formatted(path, username, response.statusCode(), response.body()));
        }
        return response.body();
    }

    /** Sends a form with its one file field filled. */
    Document upload(Element form, java.nio.file.Path file) throws IOException {
        if (form == null) {
            throw new IOException(username + " finds no form to upload to");
        }
        Connection connection = connection(form.absUrl("action")).method(Connection.Method.POST);
        for (Element field : form.select("input[name]:not([type=file])")) {
            connection.data(field.attr("name"), field.val());
        }
        try (java.io.InputStream content = java.nio.file.Files.newInputStream(file)) {
            connection.data(
                    form.selectFirst("input[type=file]").attr("name"),
                    file.getFileName().toString(),
                    content);
            return perform(connection, form.absUrl("action"));
        }
    }

    /** Sends fields to an address that no form on a page leads to; answers the plain text. */
    String post(String path, Map<String, String> fields) throws IOException {
        if (token == null) {
            token = read("/").selectFirst("input[name=_csrf]").val();
        }
        Connection.Response response = connection(path)
                .method(Connection.Method.POST)
                .data(fields)
                .data("_csrf", token)
                .execute();
        if (response.statusCode() >= 400) {
            throw new IOException(
                    "POST %s as %s: %d %s".formatted(path, username, response.statusCode(), response.body()));
        }
        return response.body();
    }

    /** Fills a form as given, the rest as it stands, and sends it with its first or the named button. */
    Document submit(Element form, Map<String, String> filled) throws IOException {
        return submit(form, filled, null);
    }

    Document submit(Element form, Map<String, String> filled, Element button) throws IOException {
        return submit(form, filled, button, false);
    }

    /** Does so where the page offers it. */
    void fillIfOffered(Document page, String ending, Map<String, String> filled) throws IOException {
        Element form = Pages.offered(page, ending);
        if (form != null) {
            submit(form, filled);
        }
    }

    void chooseIfOffered(Document page, String ending, String act) throws IOException {
        Element form = Pages.offered(page, ending);
        if (form != null) {
            submit(form, Map.of(), Pages.choice(form, act));
        }
    }

    /** The same when the form may come back with questions. */
    Document attempt(Element form, Map<String, String> filled, Element button) throws IOException {
        return submit(form, filled, button, true);
    }

    private Document submit(Element form, Map<String, String> filled, Element button, boolean mayComeBack)
            throws IOException {
        if (form == null) {
            throw new IOException(username + " finds no such form on the page");
        }
        Element pressed = button != null ? button : form.selectFirst("button:not([type=button]):not([formaction])");
        String action =
                pressed != null && pressed.hasAttr("formaction") ? pressed.absUrl("formaction") : form.absUrl("action");
        Connection connection = connection(action).method(Connection.Method.POST);
        Map<String, String> left = new LinkedHashMap<>(filled);
        for (Connection.KeyVal field : ((org.jsoup.nodes.FormElement) form).formData()) {
            String value = left.containsKey(field.key()) ? left.remove(field.key()) : field.value();
            connection.data(field.key(), value);
        }
        left.forEach(connection::data);
        if (pressed != null && pressed.hasAttr("name")) {
            connection.data(pressed.attr("name"), pressed.attr("value"));
        }
        return perform(connection, action, mayComeBack);
    }

    private Connection connection(String path) {
        return Jsoup.connect(path.startsWith("http") ? path : server + path)
                .cookies(cookies)
                .header("Accept-Language", "zh-CN")
                .ignoreHttpErrors(true)
                .ignoreContentType(true)
                .maxBodySize(0)
                .timeout(300_000)
                .followRedirects(false);
    }

    private Document perform(Connection connection, String path) throws IOException {
        return perform(connection, path, false);
    }

    private Document perform(Connection connection, String path, boolean mayComeBack) throws IOException {
        Connection.Response response = connection.execute();
        cookies.putAll(response.cookies());
        if (response.statusCode() / 100 == 3) {
            return read(java.net
                    .URI
                    .create(server + "/")
                    .resolve(response.header("Location"))
                    .toString());
        }
        Document page = response.parse();
        if (response.statusCode() >= 400 && !(mayComeBack && response.statusCode() == 422)) {
            throw new IOException("%s %s as %s: %d %s"
                    .formatted(
                            connection.request().method(),
                            path,
                            username,
                            response.statusCode(),
                            page.select("main").text()));
        }
        return page;
    }
}
