package liandong.transfer;

import static liandong.shared.PlainText.shortened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import liandong.document.OfficialLetter;
import liandong.document.OfficialLetter.Receipt;
import liandong.handoff.HandoffWords;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** A transfer slip as a document (移送单文书): the letter with its receipt on one page, the items in the annex. */
@Component
public class TransferDocument {

    private static final int OPINION = 150;
    private static final int NAME = 40;

    private final Directory directory;
    private final HandoffWords words;

    TransferDocument(Directory directory, HandoffWords words) {
        this.directory = directory;
        this.words = words;
    }

    /** Only of what has gone out. */
    public OfficialLetter of(TransferPages.View view) {
        InfoTransfer transfer = view.transfer();
        Slip slip = transfer.slip();
        String sender = unit(transfer.senderUnitId());
        LocalDate sentOn = Objects.requireNonNull(transfer.sentAt())
                .atZone(BusinessTime.ZONE)
                .toLocalDate();
        List<String> body = new ArrayList<>();
        body.add(words.say(
                "transfer.document.begin",
                shortened(slip.determinedBy(), NAME),
                shortened(slip.documentNo(), NAME),
                view.items().size(),
                shortened(slip.opinion(), OPINION)));
        if (!slip.suggestions().isEmpty()) {
            body.add(words.say("transfer.document.suggested", suggested(slip)));
        }
        body.add(words.say("transfer.document.ask"));
        return new OfficialLetter(
                sender,
                Objects.requireNonNull(transfer.slipNo()),
                words.say("transfer.document.title"),
                unit(Objects.requireNonNull(transfer.toUnitId())),
                body,
                List.of(words.say("transfer.sheet.title")),
                sender,
                sentOn,
                words.say("transfer.document.contact", shortened(slip.contact(), NAME)),
                "",
                receipt(view),
                view.items().stream().map(this::item).toList());
    }

    private String suggested(Slip slip) {
        return slip.suggestions().stream()
                .sorted()
                .map(one -> words.say("transfer.disposal." + one))
                .collect(Collectors.joining("、"));
    }

    private String item(TransferItem item) {
        Information information = item.information();
        return words.say(
                "transfer.document.item",
                item.place(),
                information.platform(),
                words.say("transfer.channel." + information.channel()),
                information.address(),
                information.publisher(),
                information.content(),
                words.say("transfer.category." + information.category()),
                information.foundAt().atZone(BusinessTime.ZONE).toLocalDate());
    }

    private Receipt receipt(TransferPages.View view) {
        InfoTransfer transfer = view.transfer();
        boolean accepted = transfer.state() == TransferState.DISPOSING
                || transfer.state() == TransferState.NOTING
                || transfer.state() == TransferState.CLOSED;
        return new Receipt(
                words.say("handoff.document.receipt"),
                List.of(
                        line("number", Objects.requireNonNull(transfer.slipNo())),
                        line(
                                "accepted",
                                words.say(accepted ? "transfer.document.accepted" : "transfer.document.decide")),
                        line(
                                "results",
                                view.answered() == 0
                                        ? ""
                                        : words.say(
                                                "transfer.tally",
                                                view.answered(),
                                                view.items().size(),
                                                view.disposed())),
                        line("seal", unit(Objects.requireNonNull(transfer.toUnitId())))));
    }

    private Receipt.Line line(String label, String text) {
        return new Receipt.Line(words.say("transfer.document.receipt." + label), text);
    }

    private String unit(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }
}
