package liandong.document;

/** What a file is attached for (附件用途). */
public enum AttachmentPurpose {
    /** 佐证材料: whatever belongs to a report or a meeting. */
    MATERIAL,
    /** 签章扫描件: the review slip, signed or stamped. */
    SIGNED_SLIP,
    /** 来件原件: the fax, the letter or the note of the call that an entry was made from on behalf of a unit. */
    SOURCE
}
