package liandong.overview.web;

import java.util.Map;
import liandong.organization.Access;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.overview.process.ProcessPicture;
import liandong.overview.process.ProcessPictures;
import liandong.transfer.InfoTransfer;
import liandong.transfer.InfoTransfers;
import liandong.transfer.TransferWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The process picture of a transfer to the internet office (移送流程图). */
@Controller
@RequestMapping("/transfers/{id}/process")
class TransferProcessController {

    private final InfoTransfers transfers;
    private final TransferWords words;
    private final ProcessPictures pictures;

    TransferProcessController(InfoTransfers transfers, TransferWords words, ProcessPictures pictures) {
        this.transfers = transfers;
        this.words = words;
        this.pictures = pictures;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable long id, Model model) {
        InfoTransfer transfer = visible(viewer, id);
        model.addAttribute("picture", picture(id));
        model.addAttribute("matter", words.title(transfer));
        model.addAttribute("link", transfer.page());
        return "overview/handover-process";
    }

    @GetMapping("/picture")
    @ResponseBody
    PictureData data(Viewer viewer, @PathVariable long id) {
        visible(viewer, id);
        ProcessPicture picture = picture(id);
        return new PictureData(pictures.diagram(picture), picture.states(), Map.of());
    }

    private InfoTransfer visible(Viewer viewer, long id) {
        InfoTransfer transfer = transfers.get(id);
        if (!Access.canSee(viewer, transfer)) {
            throw new NotVisible();
        }
        return transfer;
    }

    private ProcessPicture picture(long id) {
        return pictures.find("internet-transfer", id).orElseThrow(NotVisible::new);
    }
}
