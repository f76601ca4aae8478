package liandong.document;

/**
 * How much one upload may ask of the server (上传限额).
 *
 * @param bytes as uploaded
 * @param entries parts within an office file
 * @param inflatedBytes all parts unpacked
 * @param elements XML elements in all parts; this is what costs time
 */
record GuardLimits(int bytes, int entries, long inflatedBytes, int elements) {

    /** A file that is stored and handed out again. */
    static final GuardLimits ATTACHMENT = new GuardLimits(20 << 20, 2000, 200L << 20, 3_000_000);

    /** A sheet whose cells are read: POI takes seconds for what this lets through. */
    static final GuardLimits SHEET = new GuardLimits(5 << 20, 200, 40L << 20, 600_000);

    /** A workbook that comes back: one report needs a tenth of this, and several may come at once. */
    static final GuardLimits WORKBOOK = new GuardLimits(5 << 20, 200, 20L << 20, 60_000);

    /** Old drawings, which are read but cannot be looked into: notes on a thousand cells fit. */
    long drawnBytes() {
        return inflatedBytes / 20;
    }
}
