package liandong.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who stands for a role of one unit, each with the topics (分工) that are theirs. */
class People {

    private final Map<Addressee, Set<String>> topics = new LinkedHashMap<>();

    void add(Addressee person, String topic) {
        topics.computeIfAbsent(person, one -> new TreeSet<>()).add(topic);
    }

    /** Whoever is asked about the matter; all when nobody is, so that mail always reaches somebody. */
    List<Addressee> of(Matter matter) {
        List<Addressee> asked = topics.entrySet().stream()
                .filter(person -> person.getValue().stream().anyMatch(matter::isPartOf))
                .map(Map.Entry::getKey)
                .toList();
        return asked.isEmpty() ? List.copyOf(topics.keySet()) : asked;
    }
}
