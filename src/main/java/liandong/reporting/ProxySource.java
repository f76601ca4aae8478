package liandong.reporting;

import java.time.Instant;

/** Where an entry for a unit comes from (代录来源): how, from whom, when, and what to know about it. */
public record ProxySource(ProxyEntry.Kind kind, String toldBy, Instant toldAt, String note) {}
