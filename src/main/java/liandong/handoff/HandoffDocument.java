package liandong.handoff;

import static liandong.shared.PlainText.shortened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liandong.campaign.Campaign;
import liandong.campaign.Campaigns;
import liandong.document.Attachment;
import liandong.document.OfficialLetter;
import liandong.document.OfficialLetter.Receipt;
import liandong.organization.Directory;
import liandong.organization.Unit;
import liandong.shared.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * The letter of a handoff as a document (移送函文书), one page with the receipt as far as it has been answered. Facts the page
 * has no room for go to an annex.
 */
@Component
public class HandoffDocument {

    private static final int FACTS = 150;
    private static final int NAME = 24;
    private static final int SAID = 60;
    private static final int ATTACHED = 3;

    private final Campaigns campaigns;
    private final Directory directory;
    private final HandoffWords words;

    HandoffDocument(Campaigns campaigns, Directory directory, HandoffWords words) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.words = words;
    }

    /** @param materials as the reader may see them */
    public OfficialLetter of(ClueHandoff handoff, HandoffLetter letter, List<Attachment> materials) {
        HandoffMatter matter = handoff.matter();
        String sender = unit(handoff.senderUnitId());
        List<String> facts = facts(matter);
        boolean annexed = String.join("", facts).length() > FACTS;
        List<String> attached = attachments(materials, annexed);
        String type = words.say("handoff.type." + matter.type());
        String campaign =
                campaigns.find(handoff.campaignId()).map(Campaign::name).orElse("");
        List<String> body = new ArrayList<>();
        body.add(words.say(
                "handoff.document.begin",
                words.say("handoff.source." + matter.source()),
                shortened(matter.subjectName(), NAME),
                type,
                shortened(campaign, 2 * NAME)));
        if (annexed) {
            body.add(words.say("handoff.document.annexed", OfficialLetter.annexName(attached)));
        } else {
            body.addAll(facts);
        }
        body.add(words.say(letter.designated() ? "handoff.document.designated" : "handoff.document.ask"));
        return new OfficialLetter(
                sender,
                letter.number(),
                words.say("handoff.document.title", shortened(matter.subjectName(), NAME), type),
                unit(letter.receiver()),
                body,
                attached,
                sender,
                day(letter.sentAt()),
                "",
                "",
                receipt(handoff, letter),
                annexed ? facts : List.of());
    }

    private List<String> facts(HandoffMatter matter) {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("handoff.document.subject", matter.subjectName())
                + (matter.uscc().isEmpty() ? "" : words.say("handoff.document.uscc", matter.uscc()))
                + (matter.address().isEmpty() ? "" : words.say("handoff.document.address", matter.address()))
                + words.say("handoff.document.stop"));
        facts.add(words.say("handoff.document.facts", matter.violation().replaceAll("\\s*\\R\\s*", " ")));
        return facts;
    }

    private List<String> attachments(List<Attachment> materials, boolean annexed) {
        List<String> names = new ArrayList<>();
        if (annexed) {
            names.add(words.say("handoff.document.annex"));
        }
        int room = ATTACHED - names.size();
        boolean all = materials.size() <= room;
        materials.stream()
                .limit(all ? room : room - 1L)
                .map(file -> shortened(file.name(), NAME))
                .forEach(names::add);
        if (!all) {
            names.add(words.say("handoff.document.more", materials.size()));
        }
        return names;
    }

    private Receipt receipt(ClueHandoff handoff, HandoffLetter letter) {
        List<Receipt.Line> lines = new ArrayList<>();
        lines.add(line("number", letter.number()));
        lines.add(line("signed", signed(letter)));
        lines.add(line("decision", decided(letter)));
        lines.add(line("result", result(handoff, letter)));
        lines.add(line("seal", unit(letter.receiver())));
        return new Receipt(words.say("handoff.document.receipt"), lines);
    }

    private Receipt.Line line(String label, String text) {
        return new Receipt.Line(words.say("handoff.document.receipt." + label), text);
    }

    private String signed(HandoffLetter letter) {
        return letter.signedAt() == null
                ? words.say("handoff.document.sign")
                : words.say(
                        "handoff.document.signed", Objects.requireNonNull(letter.signedBy()), day(letter.signedAt()));
    }

    private String decided(HandoffLetter letter) {
        if (letter.decision() == null) {
            return words.say("handoff.document.decide");
        }
        String decision = words.say("handoff.letter." + letter.decision());
        return letter.isRefused()
                ? words.say(
                        "handoff.document.refused",
                        decision,
                        shortened(Objects.requireNonNull(letter.reason()), SAID),
                        shortened(Objects.requireNonNull(letter.legalBasis()), NAME))
                : decision;
    }

    private String result(ClueHandoff handoff, HandoffLetter letter) {
        HandoffOutcome outcome = handoff.outcome();
        if (outcome == null || letter.place() < handoff.letters()) {
            return "";
        }
        return words.say(
                "handoff.document.outcome",
                words.say("handoff.filed." + outcome.filed()),
                shortened(outcome.decision(), NAME),
                shortened(outcome.documentNo(), NAME),
                shortened(outcome.result(), SAID));
    }

    private String unit(long unitId) {
        return directory.unit(unitId).map(Unit::name).orElse("");
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
