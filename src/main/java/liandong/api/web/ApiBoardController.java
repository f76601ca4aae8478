package liandong.api.web;

import liandong.api.BoardView;
import liandong.api.BoardViews;
import liandong.organization.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The boards a unit may see (看板接口). */
@RestController
@RequestMapping(path = "/api/v1/campaigns", produces = MediaType.APPLICATION_JSON_VALUE)
class ApiBoardController {

    private final BoardViews boards;

    ApiBoardController(BoardViews boards) {
        this.boards = boards;
    }

    @GetMapping
    BoardView.Campaigns campaigns(Viewer viewer) {
        return new BoardView.Campaigns(boards.all(viewer));
    }

    @GetMapping("/{id}/board")
    BoardView board(Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable String region) {
        return boards.of(viewer, id, region);
    }
}
