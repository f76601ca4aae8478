package liandong.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides natural persons in what is published (公开文本脱敏): names become 张某, numbers of identity cards and telephones
 * asterisks. A proposal; whoever publishes reads it first.
 */
public final class PublicText {

    private static final String HIDDEN = "***";
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])(\\d{17}[0-9Xx]|\\d{15})(?![0-9A-Za-z])");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9A-Za-z])(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|0\\d{2,3}[- ]?\\d{7,8})(?![0-9A-Za-z])");
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "夏侯", "诸葛", "尉迟", "皇甫", "公孙", "慕容", "令狐", "司徒", "司空", "长孙",
            "宇文", "轩辕");

    private final List<String> persons;

    private PublicText(List<String> persons) {
        this.persons = persons;
    }

    /** @param written names of natural persons, separated by anything but letters */
    public static PublicText hiding(String written) {
        return new PublicText(Arrays.stream(written.split("[^\\p{L}·]+"))
                .filter(name -> name.length() > 1)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    public String of(String text) {
        String hidden =
                TELEPHONE.matcher(IDENTITY.matcher(text).replaceAll(HIDDEN)).replaceAll(HIDDEN);
        for (String person : persons) {
            hidden = hidden.replace(person, called(person));
        }
        return hidden;
    }

    /** What of it still tells who somebody is; empty when it may be published. */
    public List<String> revealedBy(String text) {
        List<String> revealed =
                new ArrayList<>(persons.stream().filter(text::contains).toList());
        Stream.of(IDENTITY, TELEPHONE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> found.group())
                .forEach(revealed::add);
        return revealed;
    }

    private static String called(String person) {
        boolean two = person.length() > 2 && DOUBLE_SURNAMES.contains(person.substring(0, 2));
        return person.substring(0, two ? 2 : 1) + "某";
    }
}
