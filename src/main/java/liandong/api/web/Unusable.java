package liandong.api.web;

import org.springframework.http.HttpStatus;

/** A request that cannot be read at all (请求无法处理): too big, of another kind, without its key. */
class Unusable extends RuntimeException {

    final HttpStatus status;
    final String kind;
    final transient Object[] arguments;

    Unusable(HttpStatus status, String kind, Object... arguments) {
        super(kind);
        this.status = status;
        this.kind = kind;
        this.arguments = arguments;
    }
}
