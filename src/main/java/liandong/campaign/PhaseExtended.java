package liandong.campaign;

import java.time.LocalDate;

/** The lead office extended a phase (延长阶段) to a later day. */
public record PhaseExtended(long campaignId, long phaseId, LocalDate to) {}
