package liandong.transfer;

import java.util.List;
import liandong.handoff.HandoffWords;
import org.springframework.stereotype.Component;

/** What a transfer is called in lists and mails (移送名称): always Chinese, whoever is looking. */
@Component
public class TransferWords {

    private final TransferItems items;
    private final HandoffWords words;

    TransferWords(TransferItems items, HandoffWords words) {
        this.items = items;
        this.words = words;
    }

    /** E.g. 某平台等3条不良信息. */
    public String title(InfoTransfer transfer) {
        return title(items.of(transfer.id()));
    }

    String title(List<TransferItem> items) {
        return switch (items.size()) {
            case 0 -> words.say("transfer.title.empty");
            case 1 -> words.say("transfer.title.one", platform(items));
            default -> words.say("transfer.title.several", platform(items), items.size());
        };
    }

    private static String platform(List<TransferItem> items) {
        return items.get(0).information().platform();
    }
}
