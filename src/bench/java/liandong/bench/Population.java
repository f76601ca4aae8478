package liandong.bench;

import java.util.List;
import liandong.organization.Capability;
import liandong.organization.Directory;
import liandong.organization.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Units in all counties of the country, each with a liaison, put in at once (单位与联络员批量造数). */
class Population {

    static final String PASSWORD = "liandong-2021";
    static final String OFFICER = "bench.officer";

    private final JdbcClient database;

    Population(JdbcClient database) {
        this.database = database;
    }

    /** A unit that reports and the person who does it. */
    record Liaison(long unitId, Viewer viewer) {}

    /** @return as many liaisons of units that fill every column of the report */
    List<Liaison> settle(int units) {
        database.sql("""
                        insert into unit (region_code, kind, name, office_email, valid_from)
                        select r.code, 'PUBLIC_SECURITY', r.name || '公安分局' || n, 'bench' || n || '@liandong.test',
                            date '2021-01-01'
                        from generate_series(1, :units) n
                        join (select code, name, row_number() over (order by code) - 1 as place, count(*) over () as number
                            from region where region_level = 'COUNTY') r on r.place = mod(n * 7919, r.number)""").param("units", units).update();
        // Signing in is not what is measured: the password is not hashed.
        database.sql("""
                        insert into account (username, display_name, capability, email, password_hash,
                            must_change_password, enabled, credentials_changed_at)
                        select 'bench' || n, '联络员' || n, 'LIAISON', 'bench' || n || '@liandong.test', :hash, false, true,
                            timestamp with time zone '2021-01-01 00:00:00+08'
                        from generate_series(1, :units) n""")
                .param("hash", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD))
                .param("units", units)
                .update();
        database.sql("""
                        insert into membership (account_id, unit_id, topic)
                        select a.id, u.id, '' from account a join unit u on u.office_email = a.email
                        where a.username like 'bench%'""").update();
        return database.sql("""
                        select m.unit_id, a.id, a.username, a.display_name from account a
                        join membership m on m.account_id = a.id where a.username like 'bench%' order by m.unit_id""")
                .query((row, number) -> new Liaison(
                        row.getLong("unit_id"),
                        new Viewer(
                                row.getLong("id"),
                                row.getString("username"),
                                row.getString("display_name"),
                                Capability.LIAISON,
                                java.util.Set.of(row.getLong("unit_id")))))
                .list();
    }

    /** The officer of the office that launches and receives. */
    static Viewer officer(Directory directory) {
        long lead =
                directory.findOrCreateUnit("000000", "HEALTH", "国家卫生健康委", null).key();
        long account = directory.createAccount(
                OFFICER, "牵头经办", Capability.OFFICER, OFFICER + "@liandong.test", PASSWORD, List.of(lead));
        return new Viewer(account, OFFICER, "牵头经办", Capability.OFFICER, java.util.Set.of(lead));
    }
}
