package org.folkmoot.register;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.networks.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The canonical names by which networks know our accounts. */
@Repository
class Identities {

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the account's canonical names. @return the account that already has one of them, if any */
    Optional<AccountId> give(Network network, AccountId id, Collection<String> keys) {
        jdbc.sql("delete from register.identity where account_id = :id")
                .param("id", id.value())
                .update();
        for (var key : keys) {
            var added = jdbc.sql("""
                            insert into register.identity (network, key, account_id) values (:network, :key, :id)
                            on conflict do nothing
                            """)
                    .param("network", network.key())
                    .param("key", key)
                    .param("id", id.value())
                    .update();
            if (added == 0) {
                return find(network, key);
            }
        }
        return Optional.empty();
    }

    Optional<AccountId> find(Network network, String key) {
        return jdbc.sql("select account_id from register.identity where network = :network and key = :key")
                .param("network", network.key())
                .param("key", key)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Every canonical name in the register, as network, a blank and the key. */
    Map<String, AccountId> all() {
        return jdbc
                .sql("select network || ' ' || key as name, account_id from register.identity")
                .query((rs, n) -> Map.entry(rs.getString(1), new AccountId(rs.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
