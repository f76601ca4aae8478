package liandong.api.web;

/** A body that is no submission (请求格式有误): no JSON, another field, a value of another type. */
class Malformed extends RuntimeException {

    private final String address;
    private final int line;
    private final int column;

    /**
     * @param address of the field, empty when it is not even JSON
     * @param line of the body where it went wrong, from one; zero when it is nowhere in particular
     */
    Malformed(String address, int line, int column) {
        super(address);
        this.address = address;
        this.line = line;
        this.column = column;
    }

    Malformed(String address) {
        this(address, 0, 0);
    }

    String address() {
        return address;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
