package liandong.transfer;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import liandong.document.Sheet;
import liandong.document.SheetColumn;
import liandong.handoff.HandoffWords;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** The Excel file of a transfer's list (移送条目清单); its columns may be copied back into another slip. */
@Component
public class TransferSheet {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessTime.ZONE);
    private static final List<String> COLUMNS = List.of(
            "place:6",
            "platform:24",
            "channel:16",
            "address:50",
            "publisher:24",
            "content:40",
            "category:28",
            "found-at:18",
            "disposal:16",
            "remark:30",
            "answered-at:18");

    private final HandoffWords words;

    TransferSheet(HandoffWords words) {
        this.words = words;
    }

    public Sheet of(InfoTransfer transfer, List<TransferItem> items) {
        List<SheetColumn> columns = COLUMNS.stream()
                .map(column -> column.split(":", 2))
                .map(parts -> new SheetColumn(words.say("transfer.field." + parts[0]), Integer.parseInt(parts[1])))
                .toList();
        String number = transfer.slipNo();
        return new Sheet(
                words.say("transfer.sheet.name"),
                words.say("transfer.sheet.title"),
                number,
                columns,
                items.stream().map(this::row).toList());
    }

    private List<?> row(TransferItem item) {
        Information information = item.information();
        TransferItem.Result result = item.result();
        Stream<Object> answer = result == null
                ? Stream.of("", "", "")
                : Stream.of(
                        words.say("transfer.disposal." + result.disposal()),
                        result.remark(),
                        MINUTE.format(result.at()));
        return Stream.concat(
                        Arrays.stream(new Object[] {
                            item.place(),
                            information.platform(),
                            words.say("transfer.channel." + information.channel()),
                            information.address(),
                            information.publisher(),
                            information.content(),
                            words.say("transfer.category." + information.category()),
                            MINUTE.format(information.foundAt())
                        }),
                        answer)
                .toList();
    }
}
