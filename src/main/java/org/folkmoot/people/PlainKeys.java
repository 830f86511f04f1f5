package org.folkmoot.people;

import java.util.UUID;
import org.folkmoot.vault.Vault;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encrypts what an older Folkmoot wrote in plain text: keys of authenticator apps. */
@Repository
class PlainKeys implements InitializingBean {

    private final JdbcClient jdbc;
    private final Vault vault;

    PlainKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void afterPropertiesSet() {
        seal();
    }

    void seal() {
        jdbc.sql("select person, secret from people.second_factor where secret is not null")
                .query((rs, n) ->
                        new PlainKey(new PersonId(rs.getObject("person", UUID.class)), rs.getString("secret")))
                .list()
                .forEach(this::seal);
    }

    private void seal(PlainKey plain) {
        jdbc.sql("""
                        update people.second_factor set secret = null, sealed = :sealed
                        where person = :person and secret = :secret
                        """)
                .param("sealed", vault.seal(SecondFactors.place(plain.person()), plain.secret()))
                .param("person", plain.person().value())
                .param("secret", plain.secret())
                .update();
    }

    private record PlainKey(PersonId person, String secret) {}
}
