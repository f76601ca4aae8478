package liandong.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liandong.organization.Addressee;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Matter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who gets which mail (收件人): everybody in the role of the unit, of its liaisons those who are asked about what the mail
 * is about.
 */
@Component
class Recipients {

    private final Directory directory;
    private final UnreachableAlarm alarm;
    private final ObjectProvider<MailMatter> matters;

    Recipients(Directory directory, UnreachableAlarm alarm, ObjectProvider<MailMatter> matters) {
        this.directory = directory;
        this.alarm = alarm;
        this.matters = matters;
    }

    List<Recipient> of(Office office, String reminderKey) {
        return directory.addressees(office.unitId(), office.role(), matter(reminderKey)).stream()
                .map(Recipient::of)
                .toList();
    }

    /** The same for many lines, with an alarm for offices where nobody is; a line nobody can be told is missing. */
    Map<FiledLine, List<Recipient>> of(Collection<FiledLine> lines) {
        Map<FiledLine, List<Recipient>> found = new HashMap<>();
        lines.stream()
                .collect(groupingBy(FiledLine::role, groupingBy(line -> matter(line.reminderKey()))))
                .forEach((role, byMatter) -> byMatter.forEach((matter, of) -> find(role, matter, of, found)));
        return found;
    }

    private void find(Capability role, Matter matter, List<FiledLine> lines, Map<FiledLine, List<Recipient>> found) {
        Set<Long> units = lines.stream().collect(mapping(FiledLine::ownerUnitId, toSet()));
        Map<Long, List<Addressee>> addressees = directory.addressees(units, role, matter);
        alarm.check(units, role, addressees);
        Map<Long, List<Recipient>> recipients = new HashMap<>();
        addressees.forEach((unit, people) ->
                recipients.put(unit, people.stream().map(Recipient::of).toList()));
        lines.stream()
                .filter(line -> recipients.containsKey(line.ownerUnitId()))
                .forEach(line -> found.put(line, recipients.get(line.ownerUnitId())));
    }

    private Matter matter(String reminderKey) {
        return matters.stream()
                .map(module -> module.of(reminderKey))
                .filter(matter -> matter != Matter.GENERAL)
                .findFirst()
                .orElse(Matter.GENERAL);
    }
}
