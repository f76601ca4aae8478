package liandong.roster;

import java.time.LocalDate;
import java.util.List;
import liandong.organization.LiaisonEntry;
import liandong.organization.Liaisons;
import liandong.organization.Registration;
import liandong.organization.Viewer;
import liandong.shared.BusinessTime;
import liandong.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single entries of the roster (名册登记): somebody joins or takes over, and is told so in the same transaction. */
@Service
@Transactional
public class RosterEntries {

    private final Liaisons liaisons;
    private final Invitations invitations;
    private final BusinessTime time;

    RosterEntries(Liaisons liaisons, Invitations invitations, BusinessTime time) {
        this.liaisons = liaisons;
        this.invitations = invitations;
        this.time = time;
    }

    public Registration add(Viewer viewer, LiaisonEntry entry, LocalDate from) {
        if (from.isBefore(time.today())) {
            throw new Refused("organization.liaison.past-day");
        }
        Registration done = liaisons.register(viewer, List.of(entry), from).get(0);
        invitations.welcome(List.of(done), from);
        return done;
    }

    /** From that day on the unit's work and mail are the successor's, who is told what is open. */
    public Registration takeOver(
            Viewer viewer, long membershipId, String name, String email, @Nullable String phone, LocalDate from) {
        Registration done = liaisons.replace(viewer, membershipId, name, email, phone, from);
        invitations.welcome(List.of(done), from);
        return done;
    }
}
