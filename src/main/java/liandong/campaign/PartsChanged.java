package liandong.campaign;

/** Something happened after which the campaign may be able to close (组成部分变化); published by its parts. */
public record PartsChanged(long campaignId) {}
