package liandong.transfer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liandong.shared.Sha256;

/**
 * A link or an account written the one way (链接归一), so that the same one is recognised however it was copied: without
 * scheme, {@code www.} and {@code m.}, fragment, trailing slash and what share buttons append.
 */
final class LinkAddress {

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://)?([^/?#\\s]+\\.[^/?#\\s]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MIRROR = Pattern.compile("^(?:www|m|mobile|wap)\\.(?=.+\\.)");
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_\\w+|spm|from|share\\w*|scene|timestamp|isappinstalled|source|_t)(?:=.*)?",
            Pattern.CASE_INSENSITIVE);

    private LinkAddress() {}

    static String normal(String address) {
        String plain = Normalizer.normalize(address, Normalizer.Form.NFKC).strip();
        Matcher link = LINK.matcher(plain);
        if (!link.matches()) {
            return plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        }
        String host = link.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":(?:80|443)$", "")
                .replaceFirst("\\.$", "");
        String query = link.group(3) == null ? "" : meaningful(link.group(3));
        return MIRROR.matcher(host).replaceFirst("")
                + link.group(2).replaceFirst("/+$", "")
                + (query.isEmpty() ? "" : "?" + query);
    }

    private static String meaningful(String query) {
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !TRACKING.matcher(part).matches())
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** Short enough for an index. */
    static String key(String address) {
        return Sha256.of(normal(address));
    }
}
