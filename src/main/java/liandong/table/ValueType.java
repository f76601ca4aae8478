package liandong.table;

/** What may stand in a cell or field (数据类型). Money is written in 万元 and exact to the fen. */
public enum ValueType {
    COUNT,
    MONEY_WAN,
    TEXT,
    DATE;

    public boolean isNumber() {
        return this == COUNT || this == MONEY_WAN;
    }
}
