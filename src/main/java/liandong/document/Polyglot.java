package liandong.document;

import liandong.shared.Refused;

/** Finds a file that is an archive as well (双重身份的文件): one program shows a picture, another unpacks what lies behind it. */
final class Polyglot {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private Polyglot() {}

    static void refuse(byte[] content) {
        int first = Math.max(0, content.length - END_RECORD - LONGEST_COMMENT);
        for (int at = content.length - END_RECORD; at >= first; at--) {
            if (isEndRecord(content, at) && directoryLies(content, at)) {
                throw new Refused("document.refused.forged");
            }
        }
    }

    private static boolean isEndRecord(byte[] content, int at) {
        return content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6;
    }

    /** Whether a directory of as many bytes as the record says really ends where the record begins. */
    private static boolean directoryLies(byte[] content, int at) {
        long size = 0;
        for (int i = 3; i >= 0; i--) {
            size = size << 8 | content[at + 12 + i] & 0xFF;
        }
        long start = at - size;
        return start >= 0
                && size > 0
                && content[(int) start] == 'P'
                && content[(int) start + 1] == 'K'
                && content[(int) start + 2] == 1;
    }
}
