package liandong.transfer;

import java.time.Instant;
import liandong.shared.PlainText;
import liandong.shared.Refused;

/**
 * A piece of unlawful information on the internet (不良信息).
 *
 * @param platform name of the site, platform or app
 * @param address its URL, or the account where it has none
 * @param publisher "" when not known
 * @param foundAt when it was seen
 */
public record Information(
        String platform,
        Channel channel,
        String address,
        String publisher,
        String content,
        Category category,
        Instant foundAt) {

    private static final int ADDRESS = 1000;

    /** Refused unless it can be found by it. */
    void check(Instant now) {
        PlainText.title(platform);
        PlainText.check(address, ADDRESS);
        PlainText.title(publisher);
        PlainText.note(content);
        Refused.unless(!platform.isBlank(), "transfer.refused.no-platform");
        Refused.unless(!address.isBlank(), "transfer.refused.no-address");
        Refused.unless(address.lines().count() == 1, "shared.text.one-line");
        Refused.unless(!content.isBlank(), "transfer.refused.no-content");
        Refused.unless(!foundAt.isAfter(now), "transfer.refused.found-later");
    }
}
