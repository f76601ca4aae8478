package liandong.organization;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import liandong.shared.BusinessTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists accounts (账号清单) for whoever looks after them. */
@Component
public class AccountRegister {

    public static final int PAGE = 50;

    private static final String IN_FORCE =
            "(m.valid_from is null or m.valid_from <= :today) and (m.valid_to is null or m.valid_to >= :today)";

    private final JdbcClient jdbc;
    private final BusinessTime businessTime;

    AccountRegister(JdbcClient jdbc, BusinessTime businessTime) {
        this.jdbc = jdbc;
        this.businessTime = businessTime;
    }

    /** All accounts whose name, display name or unit contains the text; page 0 is the first. One row more than a page. */
    public List<AccountRow> all(String text, int page) {
        List<AccountRow> rows = jdbc.sql("""
                        select a.* from account a
                        where lower(a.username) like :text or lower(a.display_name) like :text
                           or exists (select 1 from membership m join unit u on u.id = m.unit_id
                                      where m.account_id = a.id and u.name like :text and %s)
                        order by a.username limit :limit offset :offset
                        """.formatted(IN_FORCE))
                .param("text", "%" + text.strip().toLowerCase(Locale.ROOT) + "%")
                .param("today", businessTime.today())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(AccountRegister::row)
                .list();
        return withUnits(rows);
    }

    Optional<AccountRow> one(long accountId) {
        return withUnits(jdbc.sql("select a.* from account a where a.id = :id")
                        .param("id", accountId)
                        .query(AccountRegister::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** Accounts that act for one of those units. */
    public List<AccountRow> ofUnits(Set<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        return withUnits(jdbc.sql("""
                        select a.* from account a
                        where a.capability not in ('ADMINISTRATOR', 'SECURITY_AUDITOR')
                          and exists (select 1 from membership m
                                      where m.account_id = a.id and m.unit_id in (:units) and %s)
                        order by a.username
                        """.formatted(IN_FORCE))
                .param("units", unitIds)
                .param("today", businessTime.today())
                .query(AccountRegister::row)
                .list());
    }

    private List<AccountRow> withUnits(List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, String> units = jdbc
                .sql("""
                        select m.account_id, u.name from membership m join unit u on u.id = m.unit_id
                        where m.account_id in (:ids) and %s order by u.name
                        """.formatted(IN_FORCE))
                .param("ids", rows.stream().map(AccountRow::id).toList())
                .param("today", businessTime.today())
                .query((rs, n) -> Map.entry(rs.getLong(1), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining("、"))));
        return rows.stream()
                .map(row -> row.ofUnits(units.getOrDefault(row.id(), "")))
                .toList();
    }

    private static AccountRow row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new AccountRow(
                rs.getLong("id"),
                rs.getString("username"),
                rs.getString("display_name"),
                Capability.valueOf(rs.getString("capability")),
                rs.getString("email"),
                rs.getBoolean("enabled"),
                rs.getBoolean("must_change_password"),
                "");
    }
}
