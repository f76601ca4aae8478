package liandong.rehearsal;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Known passwords exist only in a rehearsal's own H2 file (演练专用库): with any other data source the rehearsal profile
 * refuses to start.
 */
@Component
@Profile("rehearsal")
class OwnDatabaseOnly {

    OwnDatabaseOnly(HikariDataSource dataSource) {
        check(dataSource.getJdbcUrl());
    }

    static void check(String url) {
        if (!url.matches("jdbc:h2:(file|mem):[^;]*rehearsal.*")) {
            throw new IllegalStateException(
                    "The rehearsal profile runs on its own H2 file named rehearsal only, not on "
                            + url.replaceAll("[?;].*", ""));
        }
    }
}
