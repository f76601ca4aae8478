package liandong.overview.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import liandong.organization.NotVisible;
import liandong.organization.Viewer;
import liandong.overview.process.ProcessPicture;
import liandong.overview.process.ProcessPictures;
import liandong.referral.ReferralAccess;
import liandong.referral.ReferralWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The process pictures of a referral (移送流程图): the whole, and the parts it has called. */
@Controller
@RequestMapping("/referrals/{id}/process")
class ReferralProcessController {

    private static final String WHOLE = "criminal-referral";
    private static final List<String> PARTS = List.of(WHOLE, "police-decision", "filing-remedy");

    private final ReferralAccess access;
    private final ReferralWords words;
    private final ProcessPictures pictures;

    ReferralProcessController(ReferralAccess access, ReferralWords words, ProcessPictures pictures) {
        this.access = access;
        this.words = words;
        this.pictures = pictures;
    }

    @GetMapping
    String whole(Viewer viewer, @PathVariable long id, Model model) {
        return part(viewer, id, WHOLE, model);
    }

    @GetMapping("/{part}")
    String part(Viewer viewer, @PathVariable long id, @PathVariable String part, Model model) {
        model.addAttribute("picture", picture(viewer, id, part));
        model.addAttribute(
                "parts",
                PARTS.stream().filter(one -> pictures.find(one, id).isPresent()).toList());
        model.addAttribute("part", part);
        model.addAttribute("suspected", words.title(access.visible(viewer, id)));
        model.addAttribute("id", id);
        return "overview/referral-process";
    }

    @GetMapping("/{part}/picture")
    @ResponseBody
    PictureData data(Viewer viewer, @PathVariable long id, @PathVariable String part) {
        ProcessPicture picture = picture(viewer, id, part);
        return new PictureData(pictures.diagram(picture), picture.states(), Map.of());
    }

    private ProcessPicture picture(Viewer viewer, long id, String part) {
        access.visible(viewer, id);
        return Optional.of(part)
                .filter(PARTS::contains)
                .flatMap(one -> pictures.find(one, id))
                .orElseThrow(NotVisible::new);
    }
}
