package liandong.overview.web;

import java.util.Map;
import liandong.handoff.ClueHandoff;
import liandong.handoff.HandoffAccess;
import liandong.handoff.HandoffWords;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.overview.process.ProcessPicture;
import liandong.overview.process.ProcessPictures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The process picture of a handoff (移送流程图), for those who read all of it: a unit that refused it does not. */
@Controller
@RequestMapping("/handoffs/{id}/process")
class HandoffProcessController {

    private final HandoffAccess access;
    private final HandoffWords words;
    private final ProcessPictures pictures;

    HandoffProcessController(HandoffAccess access, HandoffWords words, ProcessPictures pictures) {
        this.access = access;
        this.words = words;
        this.pictures = pictures;
    }

    @GetMapping
    String page(Viewer viewer, @PathVariable long id, Model model) {
        model.addAttribute("picture", picture(viewer, id));
        model.addAttribute("matter", words.title(access.visible(viewer, id)));
        model.addAttribute("link", "/handoffs/" + id);
        return "overview/handover-process";
    }

    @GetMapping("/picture")
    @ResponseBody
    PictureData data(Viewer viewer, @PathVariable long id) {
        ProcessPicture picture = picture(viewer, id);
        return new PictureData(pictures.diagram(picture), picture.states(), Map.of());
    }

    private ProcessPicture picture(Viewer viewer, long id) {
        ClueHandoff handoff = access.visible(viewer, id);
        if (!access.isParty(viewer, handoff)) {
            throw new NotVisible();
        }
        return pictures.find("clue-handoff", id).orElseThrow(NotVisible::new);
    }
}
