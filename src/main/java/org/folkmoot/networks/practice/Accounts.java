package org.folkmoot.networks.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.networks.Network;

/** Who is on the practice networks, and the tokens that were given out. Tokens end by the wall clock. */
public final class Accounts {

    private final Database database;

    Accounts(Database database) {
        this.database = database;
    }

    public Account save(Account account) {
        database.jdbc
                .sql("""
                        insert into practice.account
                          (network, id, handle, name, secret, app_secret, followers, resident)
                        values (:network, :id, :handle, :name, :secret, :appSecret, :followers, :resident)
                        on conflict (network, id) do update
                        set handle = excluded.handle, name = excluded.name, secret = excluded.secret,
                            app_secret = excluded.app_secret, followers = excluded.followers
                        """)
                .param("network", account.network().key())
                .param("id", account.id())
                .param("handle", account.handle())
                .param("name", account.name())
                .param("secret", account.secret())
                .param("appSecret", account.appSecret())
                .param("followers", account.followers())
                .param("resident", account.resident())
                .update();
        return account;
    }

    public Optional<Account> find(Network network, String idOrHandle) {
        return database.jdbc
                .sql("select * from practice.account where network = :network and (id = :who or handle = :who)")
                .param("network", network.key())
                .param("who", idOrHandle)
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> bySecret(Network network, String secret) {
        return secret.isEmpty()
                ? Optional.empty()
                : database.jdbc
                        .sql("select * from practice.account where network = :network and secret = :secret")
                        .param("network", network.key())
                        .param("secret", secret)
                        .query(Accounts::account)
                        .optional();
    }

    /** Whose name or handle has these words in it, as a network's search finds them; the councils' own and residents'. */
    public List<Account> named(Network network, String words, int most) {
        return database.jdbc
                .sql("""
                        select * from practice.account
                        where network = :network
                          and (strpos(lower(name), lower(:words)) > 0 or strpos(lower(handle), lower(:words)) > 0)
                        order by name, id limit :most
                        """)
                .param("network", network.key())
                .param("words", words)
                .param("most", most)
                .query(Accounts::account)
                .list();
    }

    /** The councils' accounts. */
    public List<Account> all() {
        return database.jdbc
                .sql("select * from practice.account where not resident order by network, name")
                .query(Accounts::account)
                .list();
    }

    public void followers(Network network, String id, long followers) {
        database.jdbc
                .sql("update practice.account set followers = :followers where network = :network and id = :id")
                .param("followers", followers)
                .param("network", network.key())
                .param("id", id)
                .update();
    }

    public static String newDid() {
        return "did:plc:" + UUID.randomUUID().toString().replace("-", "").substring(0, 24);
    }

    public String newToken(String account, String kind, Duration life) {
        var token = "practice." + kind + "." + UUID.randomUUID();
        database.jdbc
                .sql("insert into practice.token (token, account, kind, expires_at) values (?, ?, ?, ?)")
                .params(token, account, kind, Database.at(Instant.now().plus(life)))
                .update();
        return token;
    }

    /** @param alive false when it has expired */
    public record Token(String account, boolean alive) {}

    public Optional<Token> token(String token, String kind) {
        return database.jdbc
                .sql(
                        "select account, expires_at > :now as alive from practice.token where token = :token and kind = :kind")
                .param("now", Database.at(Instant.now()))
                .param("token", token)
                .param("kind", kind)
                .query((rs, n) -> new Token(rs.getString("account"), rs.getBoolean("alive")))
                .optional();
    }

    public void expire(String token) {
        database.jdbc
                .sql("update practice.token set expires_at = :past where token = :token")
                .param("past", Database.at(Instant.EPOCH))
                .param("token", token)
                .update();
    }

    /** Ends a page token, which has no end of its own. */
    public void kill(String token) {
        database.jdbc.sql("""
                        insert into practice.token (token, account, kind, expires_at) values (?, '', 'dead', ?)
                        on conflict do nothing
                        """).params(token, Database.at(Instant.EPOCH)).update();
    }

    public void revive(String token) {
        database.jdbc
                .sql("delete from practice.token where token = ? and kind = 'dead'")
                .param(token)
                .update();
    }

    public boolean dead(String token) {
        return token(token, "dead").isPresent();
    }

    private static Account account(ResultSet rs, int n) throws SQLException {
        return new Account(
                new Network(rs.getString("network")),
                rs.getString("id"),
                rs.getString("handle"),
                rs.getString("name"),
                rs.getString("secret"),
                rs.getString("app_secret"),
                rs.getLong("followers"),
                rs.getBoolean("resident"));
    }
}
