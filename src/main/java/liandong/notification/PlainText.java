package liandong.notification;

import org.springframework.web.util.HtmlUtils;

/** The plain-text part of a mail (纯文本), made from the HTML one, so that the two always say the same. */
final class PlainText {

    private PlainText() {}

    static String of(String html) {
        String text = html.replaceAll("(?is)<(head|style|script)\\b.*?</\\1>", "")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>\\s*\\1\\s*</a>", "$1")
                .replaceAll("(?i)<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2 ($1)")
                .replaceAll("(?i)<li\\b[^>]*>", "\n- ")
                .replaceAll("(?i)<h[1-6]\\b[^>]*>", "\n\n")
                .replaceAll("(?i)</td>\\s*<td\\b[^>]*>", "  ")
                .replaceAll("(?i)<(br|/tr|/div)\\b[^>]*>", "\n")
                .replaceAll("(?i)</(p|h[1-6]|ul|ol|table)>", "\n\n")
                .replaceAll("<!--.*?-->|<[^>]+>", "");
        return HtmlUtils.htmlUnescape(text)
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]*\n[ \\t]*", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .replaceAll("\n+- +", "\n- ")
                .strip();
    }
}
