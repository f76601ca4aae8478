package liandong.transfer.web;

import java.time.format.DateTimeFormatter;
import java.util.Objects;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import liandong.transfer.Category;
import liandong.transfer.Channel;
import liandong.transfer.Information;
import liandong.transfer.PastedItems;
import org.jspecify.annotations.Nullable;

/**
 * One item of a slip as it is typed, or several as they were copied (条目表单).
 *
 * @param pasted a piece of an Excel sheet
 */
record ItemForm(
        @Nullable Integer version,
        @Nullable String platform,
        @Nullable Channel channel,
        @Nullable String address,
        @Nullable String publisher,
        @Nullable String content,
        @Nullable Category category,
        @Nullable String foundAt,
        @Nullable String pasted) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(BusinessTime.ZONE);

    static final ItemForm EMPTY = new ItemForm(null, null, null, null, null, null, null, null, null);

    static ItemForm of(Information information) {
        return new ItemForm(
                null,
                information.platform(),
                information.channel(),
                information.address(),
                information.publisher(),
                information.content(),
                information.category(),
                MINUTE.format(information.foundAt()),
                null);
    }

    Information toInformation() {
        if (channel == null || category == null) {
            throw new Refused("transfer.refused.no-kind");
        }
        return new Information(
                text(platform),
                channel,
                text(address),
                text(publisher),
                text(content),
                category,
                PastedItems.time(text(foundAt)).orElseThrow(() -> new Refused("transfer.refused.no-time")));
    }

    int seenVersion() {
        return Objects.requireNonNullElse(version, -1);
    }

    String copied() {
        return Objects.requireNonNullElse(pasted, "");
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
