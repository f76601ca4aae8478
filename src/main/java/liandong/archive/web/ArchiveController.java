package liandong.archive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import liandong.archive.ArchiveBuilding;
import liandong.archive.ArchivePackage;
import liandong.archive.ArchiveWords;
import liandong.archive.Archives;
import liandong.campaign.Campaign;
import liandong.document.Download;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the lead archives a closed campaign (归档) and takes its packages away. */
@Controller
@RequestMapping("/campaigns/{id}/archive")
class ArchiveController {

    /** What is built within this time is there when the page comes; for the rest it tells how far it is. */
    private static final int SECONDS = 5;

    private final Archives archives;
    private final ArchiveBuilding building;
    private final ArchiveWords words;

    ArchiveController(Archives archives, ArchiveBuilding building, ArchiveWords words) {
        this.archives = archives;
        this.building = building;
        this.words = words;
    }

    @GetMapping
    ModelAndView page(Viewer viewer, @PathVariable long id) {
        return page(viewer, id, List.of());
    }

    @PostMapping
    ModelAndView order(Viewer viewer, @PathVariable long id) throws InterruptedException {
        try {
            long ordered = archives.order(viewer, id);
            building.start(ordered).get(SECONDS, TimeUnit.SECONDS);
        } catch (Refused refused) {
            return page(viewer, id, List.of(Problem.of("archive", refused)));
        } catch (TimeoutException | ExecutionException shown) {
            // The page tells how far it is, or that it failed.
        }
        return new ModelAndView("redirect:/campaigns/" + id + "/archive");
    }

    @GetMapping("/{packageId}")
    void file(Viewer viewer, @PathVariable long id, @PathVariable long packageId, HttpServletResponse response)
            throws IOException {
        ArchivePackage taken = archives.take(viewer, id, packageId);
        response.setContentType("application/zip");
        response.setContentLengthLong(taken.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Download.disposition(words.fileName(archives.campaign(viewer, id), taken)));
        archives.copy(taken, response.getOutputStream());
    }

    private ModelAndView page(Viewer viewer, long id, List<Problem> problems) {
        Campaign campaign = archives.campaign(viewer, id);
        List<ArchivePackage> packages = archives.of(viewer, id);
        ModelAndView page =
                new ModelAndView("archive/page", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("campaign", campaign);
        page.addObject("packages", packages);
        page.addObject("building", packages.stream().anyMatch(ArchivePackage::isBuilding));
        page.addObject("problems", problems);
        return page;
    }
}
