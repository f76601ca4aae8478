package liandong.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.util.stream.Collectors;
import liandong.shared.PublicAddress;
import org.springframework.stereotype.Component;

/** What every calendar of this server has in common (日历格式, RFC 5545), sent by mail or read from a feed. */
@Component
public class CalendarFormat {

    private static final int MOST_OCTETS = 75;

    private final PublicAddress address;

    CalendarFormat(PublicAddress address) {
        this.address = address;
    }

    /** The same for the life of what it names, and no other server has it. */
    public String uid(String kind, long id) {
        return kind + "-" + id + "@" + address.host();
    }

    /** Folded by octets, of which a Chinese character has three; the library would count characters. */
    public String write(ICalendar calendar) {
        return Biweekly.write(calendar)
                .version(ICalVersion.V2_0)
                .foldLines(false)
                .go()
                .lines()
                .map(CalendarFormat::folded)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            octets += octets(character);
            if (octets > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1 + octets(character);
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
