package liandong.reporting.web;

/**
 * One place at which a revision differs from the one handed in before (稿次差异).
 *
 * @param place in words
 * @param before empty where it was blank
 */
record Change(String address, String place, String before, String after) {}
