package liandong.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liandong.campaign.Participant;
import liandong.document.Block;
import liandong.document.OfficialDocument;
import liandong.document.OfficialDocument.Head;
import liandong.document.OfficialDocument.Imprint;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes of a meeting as an official document (纪要格式, GB/T 9704 10.3), word for word as they were approved. */
@Component
public class MinutesPaper {

    /** A line such as 出席：… */
    private static final Pattern LED = Pattern.compile("(\\p{IsHan}{2,4}：)(.*)");

    private final MeetingPages pages;
    private final Directory directory;
    private final MeetingWords words;

    MinutesPaper(MeetingPages pages, Directory directory, MeetingWords words) {
        this.pages = pages;
        this.directory = directory;
        this.words = words;
    }

    /** Of a meeting with minutes, drafted or approved. */
    public OfficialDocument of(Meeting meeting) {
        String title = words.say("meeting.minutes.head", meeting.campaignName(), meeting.number());
        List<Block> body = new ArrayList<>();
        meeting.minutesLines().stream()
                .filter(line -> !line.isBlank() && !line.strip().equals(title))
                .map(String::strip)
                .forEach(line -> body.add(paragraph(line)));
        LocalDate held = day(Objects.requireNonNull(meeting.meetsAt()));
        String lead = directory.nameOf(meeting.leadUnitId());
        return new OfficialDocument(
                        Head.red(
                                words.say("meeting.minutes.mark"),
                                words.say("meeting.minutes.issue", held.getYear(), meeting.number())),
                        title,
                        body,
                        List.of())
                .with(new Imprint(participants(meeting), lead, printed(meeting)));
    }

    private static Block paragraph(String line) {
        Matcher led = LED.matcher(line);
        return led.matches() ? new Block.Paragraph(led.group(1), led.group(2)) : new Block.Paragraph(line);
    }

    private String participants(Meeting meeting) {
        return String.join(
                "、",
                pages.participants(meeting).stream().map(Participant::unitName).toList());
    }

    private static @Nullable LocalDate printed(Meeting meeting) {
        return meeting.minutedAt() == null ? null : day(meeting.minutedAt());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
