package liandong.campaign;

/**
 * A table of the archive (归档表): the rows of a query, read in pages.
 *
 * @param key message that is the path of the file within the package, without its ending; {@code key.columns} names the
 *     columns, between them {@code |}
 * @param sql with {@code :campaign} and {@code :after}; its first column is the id by which the pages go on, {@code :after}
 *     the last id of the page before. A column named {@code #key} holds codes, which are written in the words of
 *     {@code key.code}.
 */
public record ArchiveTable(String key, String sql) {}
