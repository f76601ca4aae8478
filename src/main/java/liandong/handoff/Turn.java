package liandong.handoff;

import java.time.Instant;
import java.time.LocalDate;

/** A step that begins now and is due at the end of a day (环节起止). */
public record Turn(Instant at, LocalDate due) {

    Turn dueAt(LocalDate day) {
        return new Turn(at, day);
    }
}
