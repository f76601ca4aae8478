package liandong.audit;

/** The signed-in person an audit row names (操作人); the principal of the security context implements it. */
public interface Actor {

    long accountId();

    String username();
}
