package liandong.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import liandong.organization.Directory;
import org.springframework.stereotype.Component;

/** What a matter is called where its unit does not stand in a column beside it (议题名称), e.g. 8月工作月报（黄浦区卫生健康委）. */
@Component
class MatterNames {

    private final Directory directory;
    private final MeetingWords words;

    MatterNames(Directory directory, MeetingWords words) {
        this.directory = directory;
        this.words = words;
    }

    /** By id of the matter, in the order given. */
    Map<Long, String> of(List<AgendaItem> items) {
        Map<Long, String> units = directory.unitNames(
                items.stream().map(AgendaItem::unitId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Long, String> names = new LinkedHashMap<>();
        for (AgendaItem item : items) {
            String unit = item.unitId() == null ? null : units.get(item.unitId());
            names.put(
                    item.id(),
                    unit == null || item.title().contains(unit)
                            ? item.title()
                            : words.say("meeting.matter", item.title(), unit));
        }
        return names;
    }

    String of(AgendaItem item) {
        return Objects.requireNonNull(of(List.of(item)).get(item.id()));
    }
}
