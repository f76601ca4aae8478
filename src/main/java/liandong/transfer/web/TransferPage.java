package liandong.transfer.web;

import java.util.List;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.handoff.TimeLimits;
import liandong.shared.BusinessTime;
import liandong.shared.Problem;
import liandong.transfer.Category;
import liandong.transfer.Channel;
import liandong.transfer.Disposal;
import liandong.transfer.InfoTransfer;
import liandong.transfer.TransferPages;
import liandong.transfer.TransferWords;
import liandong.worklist.Lamps;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together the page of one transfer (移送单页) for whoever looks. */
@Component
class TransferPage {

    private final TimeLimits limits;
    private final Lamps lamps;
    private final Campaigns campaigns;
    private final TransferWords words;

    TransferPage(TimeLimits limits, Lamps lamps, Campaigns campaigns, TransferWords words) {
        this.limits = limits;
        this.lamps = lamps;
        this.campaigns = campaigns;
        this.words = words;
    }

    ModelAndView of(TransferPages.View view, List<Problem> problems) {
        InfoTransfer transfer = view.transfer();
        ModelAndView page = new ModelAndView("transfer/transfer")
                .addObject("view", view)
                .addObject("transfer", transfer)
                .addObject("title", words.title(transfer))
                .addObject(
                        "campaign",
                        campaigns
                                .find(transfer.campaignId())
                                .map(Campaign::name)
                                .orElse(""))
                .addObject("slip", SlipForm.of(transfer))
                .addObject("item", ItemForm.EMPTY)
                .addObject("answer", AnswerForm.EMPTY)
                .addObject("channels", Channel.values())
                .addObject("categories", Category.values())
                .addObject("disposals", Disposal.values())
                .addObject("suggestions", Disposal.suggestions())
                .addObject("problems", problems);
        if (transfer.state().isOpen()) {
            page.addObject(
                            "limit",
                            limits.of(
                                    "internet-transfer",
                                    transfer.state().step(),
                                    transfer.since().atZone(BusinessTime.ZONE).toLocalDate()))
                    .addObject("lamp", lamps.of(transfer.dueAt(), null));
        }
        return page;
    }
}
