package liandong.organization;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** All memberships (单位成员), past ones included. */
interface Memberships extends ListCrudRepository<Membership, Long> {

    List<Membership> findByAccountId(long accountId);
}
