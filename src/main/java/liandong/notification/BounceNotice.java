package liandong.notification;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bounce says (退信): which of our mails did not arrive for good, and why. Understands delivery reports (RFC 3464)
 * and the plain letters of older servers; a delay, a vacation note or an answer is no bounce.
 */
record BounceNotice(List<String> messageIds, String reason) {

    private static final Pattern FAILED = Pattern.compile("(?im)^(Action:\\s*failed|Status:\\s*5\\.)");
    private static final Pattern DIAGNOSTIC = Pattern.compile("(?im)^Diagnostic-Code:\\s*(.+(?:\\R[ \\t].+){0,20})");
    private static final Pattern ANSWER = Pattern.compile("(?m)^.*\\b5\\d\\d[ -][^\\r\\n]*");
    private static final Pattern POSTMASTER = Pattern.compile("(?i)mailer-daemon|postmaster|mail delivery");
    private static final Pattern SUBJECT =
            Pattern.compile("(?i)undeliver|failure|failed|returned|delivery status|退信|退回|无法送达|投递失败|未送达");
    private static final Pattern DELAYED = Pattern.compile("(?i)delayed|warning|will be retried|延迟");

    static Optional<BounceNotice> of(IncomingMail mail) {
        List<String> ids = MessageIds.in(mail.text()).toList();
        boolean failed = mail.deliveryReport() ? FAILED.matcher(mail.text()).find() : isPlainBounce(mail);
        return failed && !ids.isEmpty() ? Optional.of(new BounceNotice(ids, reason(mail.text()))) : Optional.empty();
    }

    private static boolean isPlainBounce(IncomingMail mail) {
        return POSTMASTER.matcher(mail.sender()).find()
                && SUBJECT.matcher(mail.subject()).find()
                && !DELAYED.matcher(mail.subject()).find();
    }

    private static String reason(String text) {
        for (Pattern pattern : List.of(DIAGNOSTIC, ANSWER)) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                return OneLine.of(found.group(found.groupCount()), 500);
            }
        }
        return "";
    }
}
