package liandong.meeting;

import org.jspecify.annotations.Nullable;

/** A matter about to be filed for the next meeting (拟上会事项). */
record NewAgendaItem(
        long campaignId,
        long leadUnitId,
        AgendaSource source,
        @Nullable Long sourceId,
        @Nullable Long unitId,
        String title,
        String facts,
        @Nullable String explanation,
        @Nullable Long carriedFrom) {

    /** Open at most once; a matter added by hand has no source to be recognised by. */
    @Nullable
    String openKey() {
        return sourceId == null ? null : openKey(source, sourceId);
    }

    static String openKey(AgendaSource source, long sourceId) {
        return source + ":" + sourceId;
    }
}
