package liandong.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/** What everybody in a race was answered, in the order in which they were named (应答). */
public record Answers(List<Answer> all) {

    /** Done, or told in plain words why not; nobody meets an error. */
    public Answers polite() {
        assertThat(all)
                .allSatisfy(answer -> assertThat(answer.isPolite())
                        .as(() -> answer.status() + " " + answer.text())
                        .isTrue());
        return this;
    }

    /** One is done, whoever it is. */
    public Answers oneDone() {
        polite();
        assertThat(all).filteredOn(Answer::isDone).as("done").hasSize(1);
        return this;
    }

    /** Everybody is led to the same page, as if there had been one click. */
    public Answers sameDone() {
        assertThat(all)
                .allMatch(Answer::isDone)
                .extracting(Answer::text)
                .containsOnly(all.get(0).text());
        return this;
    }

    public boolean isDone(int place) {
        return all.get(place).isDone();
    }

    @Override
    public String toString() {
        return all.stream()
                .map(answer -> answer.status() == 0 ? "engine" : String.valueOf(answer.status()))
                .collect(Collectors.joining("+"));
    }
}
