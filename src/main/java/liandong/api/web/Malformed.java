package liandong.api.web;

/** A body that is no submission (请求格式有误): no JSON, another field, a value of another type. */
class Malformed extends RuntimeException {

    private final String address;

    /** @param address of the field, empty when it is not even JSON */
    Malformed(String address) {
        super(address);
        this.address = address;
    }

    String address() {
        return address;
    }
}
