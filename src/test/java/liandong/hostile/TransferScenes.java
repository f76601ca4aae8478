package liandong.hostile;

import java.util.List;
import java.util.Map;
import liandong.document.AttachmentPurpose;
import liandong.transfer.TransferMother;
import org.springframework.stereotype.Component;

/** Information on the internet on its way to the internet office (不良信息移送). */
@Component
class TransferScenes implements HostileScenes {

    private final TransferMother transfers;

    TransferScenes(TransferMother transfers) {
        this.transfers = transfers;
    }

    @Override
    public List<Scene> scenes(Stage stage) {
        return List.of(new Scene("2021-08-31T10:20", () -> oneAtEachStep(stage)));
    }

    private void oneAtEachStep(Stage stage) {
        stage.lookAt(stage.link(stage.peerOfficer, listed(stage), "/items/"));
        handedUp(stage);
        confirmed(stage);
        stage.send(stage.below, confirmed(stage), "/acknowledge-slip", Map.of("act", "accept"));
    }

    private static String listed(Stage stage) {
        String page =
                stage.send(stage.peerOfficer, "/transfers/new?campaign=" + stage.asked.campaignId(), "/transfers");
        stage.send(stage.peerOfficer, page, "/items", Map.of("address", "https://video.example/" + page.hashCode()));
        return page;
    }

    private String handedUp(Stage stage) {
        String page = listed(stage);
        long id = Long.parseLong(page.replaceAll("\\D", ""));
        transfers.attach(stage.peerOfficer, "transfer", id, AttachmentPurpose.MATERIAL);
        stage.send(stage.peerOfficer, page, "/write-slip", Map.of("act", "hand-up"));
        return page;
    }

    private String confirmed(Stage stage) {
        String page = handedUp(stage);
        stage.send(stage.peerHead, page, "/confirm-determination", Map.of("act", "confirm"));
        return page;
    }
}
