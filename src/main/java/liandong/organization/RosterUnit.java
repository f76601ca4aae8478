package liandong.organization;

import java.util.List;

/** A unit with those who stand for it, as the roster shows it (名册单位). */
public record RosterUnit(Unit unit, List<RosterPerson> people) {

    public List<RosterPerson> of(Capability role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    public List<RosterPerson> liaisons() {
        return of(Capability.LIAISON);
    }

    public List<RosterPerson> heads() {
        return of(Capability.UNIT_HEAD);
    }

    /** Whether nobody with a mail address is liaison: the office mailbox stands in, or nobody. */
    public boolean isVacant() {
        return of(Capability.LIAISON).stream().noneMatch(person -> person.enabled() && person.email() != null);
    }
}
