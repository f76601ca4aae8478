package liandong.overview.web;

import java.util.Map;
import liandong.overview.process.OverviewDiagram;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the processes work together (流程总览), for whoever works with them. */
@Controller
class DiagramController {

    private final OverviewDiagram diagram;

    DiagramController(OverviewDiagram diagram) {
        this.diagram = diagram;
    }

    @GetMapping("/diagrams/overview")
    String page(Model model) {
        model.addAttribute("words", diagram.words());
        return "overview/diagram";
    }

    @GetMapping("/diagrams/overview/picture")
    @ResponseBody
    PictureData data() {
        return new PictureData(diagram.xml(), Map.of(), Map.of());
    }
}
