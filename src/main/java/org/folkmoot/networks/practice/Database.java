package org.folkmoot.networks.practice;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema {@code practice}, made here since this process knows nothing of the application's migrations. */
final class Database implements AutoCloseable {

    private static final String SCHEMA = """
            create schema if not exists practice;
            create table if not exists practice.account (
              network text not null, id text not null, handle text not null, name text not null,
              secret text not null, app_secret text not null, followers bigint not null, resident boolean not null,
              primary key (network, id), unique (network, handle));
            create table if not exists practice.entry (
              network text not null, id text not null, account text not null, author text not null, text text not null,
              created_at timestamptz not null, visible_at timestamptz not null, parent text, root text,
              images text not null, link text not null, record text not null, version text not null,
              number bigint generated always as identity, primary key (network, id));
            create index if not exists entry_account on practice.entry (network, account, created_at desc);
            create index if not exists entry_root on practice.entry (network, root);
            create table if not exists practice.blob (
              network text not null, id text not null, account text not null, mime text not null, bytes bytea not null,
              alt text not null, used boolean not null, primary key (network, id, account));
            create table if not exists practice.token (
              token text primary key, account text not null, kind text not null, expires_at timestamptz not null);
            create table if not exists practice.fault (
              id bigint generated always as identity primary key, network text not null, kind text not null,
              operation text not null, remaining int not null, delay_seconds bigint not null);
            alter table practice.fault add column if not exists spared int not null default 0;
            create table if not exists practice.figure (
              network text not null, thing text not null, metric text not null, value bigint not null,
              primary key (network, thing, metric));
            create table if not exists practice.webhook (
              page text primary key, callback text not null, subscribed boolean not null);
            create table if not exists practice.setting (key text primary key, value text not null);
            create sequence if not exists practice.id_number start 100000000001;
            """;

    private final HikariDataSource pool = new HikariDataSource();
    final JdbcClient jdbc;

    Database(String url, String user, String password) {
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(8);
        pool.setPoolName("practice");
        // Nobody waits for the disk here: what is lost when PostgreSQL dies is what no later commit of Folkmoot's,
        // which
        // does wait, has written along with its own.
        pool.setConnectionInitSql("set synchronous_commit = off");
        jdbc = JdbcClient.create(pool);
        for (var statement : SCHEMA.split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).update();
            }
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    long nextNumber() {
        return jdbc.sql("select nextval('practice.id_number')")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        pool.close();
    }
}
