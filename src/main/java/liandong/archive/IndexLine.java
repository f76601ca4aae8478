package liandong.archive;

/** A line of the index (索引行): a unit, a page of units or a matter, and how often what happened with it. */
public record IndexLine(String name, String link, Tally tally) {}
