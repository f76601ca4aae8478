package liandong.transfer.web;

import java.util.List;
import java.util.function.IntConsumer;
import liandong.organization.Viewer;
import liandong.shared.Problem;
import liandong.shared.Refused;
import liandong.transfer.PastedItems;
import liandong.transfer.SlipItems;
import liandong.transfer.TransferPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The items of a slip (移送条目): added line by line or copied from a sheet, each with a page for its evidence. */
@Controller
@RequestMapping("/transfers/{id}/items")
class SlipItemsController {

    private final TransferPages pages;
    private final TransferPage page;
    private final SlipItems items;
    private final PastedItems pasted;

    SlipItemsController(TransferPages pages, TransferPage page, SlipItems items, PastedItems pasted) {
        this.pages = pages;
        this.page = page;
        this.items = items;
        this.pasted = pasted;
    }

    @PostMapping
    ModelAndView add(
            Viewer viewer, @PathVariable long id, @ModelAttribute("item") ItemForm item, RedirectAttributes flash) {
        return tried(
                viewer,
                id,
                item,
                "platform",
                flash,
                version -> items.add(viewer, id, version, List.of(item.toInformation())));
    }

    @PostMapping("/pasted")
    ModelAndView paste(
            Viewer viewer, @PathVariable long id, @ModelAttribute("item") ItemForm item, RedirectAttributes flash) {
        return tried(
                viewer,
                id,
                item,
                "pasted",
                flash,
                version -> items.add(viewer, id, version, pasted.read(item.copied())));
    }

    private ModelAndView tried(
            Viewer viewer, long id, ItemForm item, String field, RedirectAttributes flash, IntConsumer adding) {
        pages.view(viewer, id);
        try {
            adding.accept(item.seenVersion());
        } catch (Refused refused) {
            ModelAndView again = page.of(
                    pages.view(viewer, id),
                    field.equals("pasted") ? List.of(Problem.of(field, refused)) : TransferProblems.of(refused, field));
            again.addObject("item", item).setStatus(TransferProblems.status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", "transfer.done.items");
        return new ModelAndView("redirect:/transfers/" + id + "#items");
    }

    @GetMapping("/{itemId}")
    ModelAndView show(Viewer viewer, @PathVariable long id, @PathVariable long itemId) {
        TransferPages.View view = pages.view(viewer, id);
        return itemPage(page.of(view, List.of()), view, itemId);
    }

    private static ModelAndView itemPage(ModelAndView page, TransferPages.View view, long itemId) {
        var shown = view.item(itemId);
        page.setViewName("transfer/item");
        page.addObject("shown", shown);
        page.addObject("item", ItemForm.of(shown.information()));
        return page;
    }

    @PostMapping("/{itemId}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long itemId,
            @ModelAttribute("item") ItemForm item,
            RedirectAttributes flash) {
        pages.view(viewer, id).item(itemId);
        try {
            items.change(viewer, id, item.seenVersion(), itemId, item.toInformation());
        } catch (Refused refused) {
            TransferPages.View view = pages.view(viewer, id);
            ModelAndView again = itemPage(page.of(view, TransferProblems.of(refused, "platform")), view, itemId);
            again.addObject("item", item).setStatus(TransferProblems.status(refused));
            return again;
        }
        flash.addFlashAttribute("flash", "transfer.done.saved");
        return new ModelAndView("redirect:/transfers/" + id + "/items/" + itemId);
    }

    @PostMapping("/{itemId}/removal")
    ModelAndView remove(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable long itemId,
            @ModelAttribute("item") ItemForm item,
            RedirectAttributes flash) {
        pages.view(viewer, id).item(itemId);
        items.remove(viewer, id, item.seenVersion(), itemId);
        flash.addFlashAttribute("flash", "transfer.done.removed");
        return new ModelAndView("redirect:/transfers/" + id + "#items");
    }
}
