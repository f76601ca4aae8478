package liandong.organization;

import org.jspecify.annotations.Nullable;

/** An administrative division (行政区划). Level is NATION, PROVINCE, CITY or COUNTY. */
public record Region(
        String code, String name, String level, @Nullable String parent) {}
