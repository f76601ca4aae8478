package liandong.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liandong.casework.CaseFacts;
import liandong.casework.CaseMatter;
import liandong.casework.CaseMatters;
import liandong.casework.MatterRef;
import liandong.casework.Subject;
import liandong.casework.SubjectKind;
import liandong.handoff.ViolationType;
import liandong.organization.Access;
import liandong.organization.Capability;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Transfers to the internet office (不良信息移送), as cases of the transferring unit rest on them. */
@Component
class TransferMatters implements CaseMatters {

    private final InfoTransfers transfers;
    private final TransferItems items;
    private final TransferWords words;

    TransferMatters(InfoTransfers transfers, TransferItems items, TransferWords words) {
        this.transfers = transfers;
        this.items = items;
        this.words = words;
    }

    @Override
    public String kind() {
        return InfoTransfer.KIND;
    }

    @Override
    public Optional<CaseMatter> matter(Viewer viewer, long id) {
        return transfers
                .find(id)
                .filter(found -> Access.canSee(viewer, found))
                .map(found -> of(viewer, found, items.of(id)));
    }

    private CaseMatter of(Viewer viewer, InfoTransfer transfer, List<TransferItem> listed) {
        String title = words.title(listed);
        long unit = transfer.senderUnitId();
        return new CaseMatter(
                new MatterRef(kind(), transfer.id()),
                title,
                "transfer.state." + transfer.state(),
                transfer.page(),
                transfer.campaignId(),
                viewer.mayAct(unit, Capability.LIAISON) ? Set.of(unit) : Set.of(),
                CaseFacts.begun(
                        title,
                        new Subject(SubjectKind.ORGANISATION, publisher(listed), ""),
                        "",
                        ViolationType.ILLEGAL_INTERNET_INFO,
                        transfer.slip().opinion(),
                        foundOn(transfer, listed)));
    }

    private static String publisher(List<TransferItem> listed) {
        return listed.stream()
                .map(item -> item.information().publisher())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static LocalDate foundOn(InfoTransfer transfer, List<TransferItem> listed) {
        Instant first = listed.stream()
                .map(item -> item.information().foundAt())
                .min(Instant::compareTo)
                .orElse(transfer.since());
        return first.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
