package liandong.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the administrative divisions (行政区划) of {@code regions/regions.csv} that are not stored yet. */
@Component
class RegionLoader implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    RegionLoader(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Before anything else may ask for a region, hence not an application event. */
    @Override
    public void afterPropertiesSet() throws IOException {
        List<Region> regions = read();
        try {
            transaction.executeWithoutResult(status -> load(regions));
        } catch (DuplicateKeyException e) {
            // Another node that started at the same moment has loaded them all, in one transaction.
            transaction.executeWithoutResult(status -> load(regions));
        }
    }

    private void load(List<Region> regions) {
        Set<String> stored = jdbc.queryForList("select code from region", String.class).stream()
                .collect(Collectors.toSet());
        List<Object[]> missing = regions.stream()
                .filter(region -> !stored.contains(region.code()))
                .map(region -> new Object[] {region.code(), region.name(), region.level(), region.parent()})
                .toList();
        jdbc.batchUpdate("insert into region (code, name, region_level, parent_code) values (?, ?, ?, ?)", missing);
    }

    private static List<Region> read() throws IOException {
        List<Region> result = new ArrayList<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                new ClassPathResource("regions/regions.csv").getInputStream(), StandardCharsets.UTF_8))) {
            file.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    // Four cities have no counties and are listed a second time, as a county of themselves.
                    .filter(cells -> !cells[0].equals(cells[3]))
                    .forEach(cells ->
                            result.add(new Region(cells[0], cells[1], cells[2], cells[3].isEmpty() ? null : cells[3])));
        }
        return result;
    }
}
