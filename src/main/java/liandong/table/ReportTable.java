package liandong.table;

/** A loaded and checked report table (报表), made from {@code forms/tables/<id>.yaml}. Owner: table. */
public interface ReportTable {

    String id();

    String title();
}
