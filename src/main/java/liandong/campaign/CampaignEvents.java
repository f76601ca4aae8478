package liandong.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import liandong.organization.Directory;
import liandong.shared.BusinessTime;
import liandong.shared.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a campaign (大事记), written by its own steps and by its parts. */
@Component
public class CampaignEvents {

    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final MessageSource messages;
    private final Directory directory;

    CampaignEvents(JdbcClient jdbc, BusinessTime time, MessageSource messages, Directory directory) {
        this.jdbc = jdbc;
        this.time = time;
        this.messages = messages;
        this.directory = directory;
    }

    /** Adds an entry to the campaign's timeline, now; the arguments are plain words. */
    public void add(long campaignId, @Nullable Long unitId, String messageKey, Object... arguments) {
        String joined = Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        jdbc.sql("""
                        insert into campaign_event (campaign_id, happened_at, message_key, arguments, unit_id)
                        values (:campaign, :at, :message, :arguments, :unit)
                        """)
                .param("campaign", campaignId)
                .param("at", Instants.db(time.now()))
                .param("message", messageKey)
                .param("arguments", joined.length() > 2000 ? joined.substring(0, 2000) : joined)
                .param("unit", unitId)
                .update();
    }

    List<CampaignTimelineEntry> of(long campaignId) {
        List<Row> rows = jdbc.sql("""
                        select happened_at, message_key, arguments, unit_id from campaign_event
                        where campaign_id = :campaign order by happened_at, id
                        """)
                .param("campaign", campaignId)
                .query((rs, row) -> new Row(
                        Instants.read(rs, "happened_at"),
                        rs.getString("message_key"),
                        rs.getString("arguments"),
                        rs.getObject("unit_id", Long.class)))
                .list();
        var names = directory.unitNames(rows.stream()
                .map(Row::unitId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new CampaignTimelineEntry(
                        row.at(), text(row), row.unitId() == null ? null : names.get(row.unitId()), "DONE"))
                .toList();
    }

    private String text(Row row) {
        Object[] arguments = row.arguments().split(SEPARATOR, -1);
        return java.util.Objects.requireNonNull(
                messages.getMessage(row.messageKey(), arguments, row.messageKey(), LocaleContextHolder.getLocale()));
    }

    private record Row(
            java.time.Instant at,
            String messageKey,
            String arguments,
            @Nullable Long unitId) {}
}
