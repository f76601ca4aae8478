package liandong.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import liandong.handoff.HandoffWords;
import liandong.handoff.TimeLimits;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.shared.BusinessTime;
import liandong.shared.WorkingCalendar;
import liandong.transfer.TransferDesk.Done;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process itself does with a transfer (移送流转): sends the slip, brings it back, puts it before the meeting. */
@Service
@Transactional
public class TransferCourse {

    private static final String AGENDA = "place-on-agenda";

    private final InfoTransfers transfers;
    private final TransferDesk desk;
    private final TransferWords titles;
    private final TimeLimits limits;
    private final WorkingCalendar calendar;
    private final Directory directory;
    private final HandoffWords words;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    TransferCourse(
            InfoTransfers transfers,
            TransferDesk desk,
            TransferWords titles,
            TimeLimits limits,
            WorkingCalendar calendar,
            Directory directory,
            HandoffWords words,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.transfers = transfers;
        this.desk = desk;
        this.titles = titles;
        this.limits = limits;
        this.calendar = calendar;
        this.directory = directory;
        this.words = words;
        this.events = events;
        this.time = time;
    }

    /** Gives the slip its number, once, and lets it go. */
    public void sendSlip(long transferId) {
        InfoTransfer transfer = transfers.get(transferId);
        String number = transfer.slipNo();
        transfer.send(
                number == null ? number(transfer) : number,
                limits.begin(TransferWriting.PROCESS, TransferState.ACKNOWLEDGING.step()));
        transfers.save(transfer);
        String sent = Objects.requireNonNull(transfer.slipNo());
        desk.record(null, transfer, transfer.senderUnitId(), Done.of("sent", sent));
        desk.tell(transfer, Objects.requireNonNull(transfer.receiverUnitId()), "slip", transfer.senderUnitId(), sent);
    }

    private String number(InfoTransfer transfer) {
        Instant now = time.now();
        return words.say(
                "transfer.slip-no", now.atZone(BusinessTime.ZONE).getYear(), transfers.takeNumber(transfer, now));
    }

    /** The slip lies with its sender again, who hears of it at once. */
    public void returnSlip(long transferId) {
        InfoTransfer transfer = transfers.get(transferId);
        long office = Objects.requireNonNull(transfer.receiverUnitId());
        transfer.comeBack(limits.begin(TransferWriting.PROCESS, TransferState.WRITING.step()));
        transfers.save(transfer);
        desk.tell(
                transfer, transfer.senderUnitId(), "returned", office, Objects.requireNonNull(transfer.returnedFor()));
    }

    /** When the meeting hears that the present step is late. */
    @Transactional(readOnly = true)
    public Instant meetingAt(long transferId) {
        LocalDate due = Objects.requireNonNull(transfers.get(transferId).due());
        int late = limits.of(TransferWriting.PROCESS, AGENDA, due).workdays();
        return calendar.plusWorkdays(due, late).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    /** The liaison meeting hears that the internet office is late. */
    public void placeOnAgenda(long transferId) {
        InfoTransfer transfer = transfers.get(transferId);
        long office = Objects.requireNonNull(transfer.holderUnitId());
        String title = words.say("transfer.late", titles.title(transfer));
        String facts = words.say(
                "transfer.late.facts",
                directory.unit(office).map(Unit::name).orElse(""),
                words.say("transfer.state." + transfer.state()),
                Objects.requireNonNull(transfer.due()));
        desk.record(null, transfer, Objects.requireNonNull(transfer.leadUnitId()), Done.of("filed", facts));
        events.publishEvent(new TransferLate(transfer.campaignId(), transferId, office, title, facts));
    }
}
