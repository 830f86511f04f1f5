package org.folkmoot.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.foundation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role where. Only active people hold anything. */
@Repository
class Grants {

    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final Ids ids;

    Grants(JdbcClient jdbc, Holdings holdings, Ids ids) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.ids = ids;
    }

    Reach reach(PersonId person, Permission permission) {
        var scopes = jdbc.sql("""
                        select distinct held.account, held.service
                        from people.role_grant held
                        join people.role_permission bundle on bundle.role = held.role
                        join people.person person on person.id = held.person
                        where held.person = :person and bundle.permission = :permission and person.status = 'ACTIVE'
                        """)
                .param("person", person.value())
                .param("permission", permission.name())
                .query((rs, n) -> new Scope(rs.getObject("account", UUID.class), rs.getObject("service", UUID.class)))
                .list();
        return reach(scopes, permission.where());
    }

    static Reach reach(List<Scope> scopes, Permission.Where where) {
        var everything = scopes.contains(Scope.everywhere());
        return switch (where) {
            case ORGANISATION -> new Reach(everything, Set.of(), Set.of());
            case SHARED -> new Reach(!scopes.isEmpty(), Set.of(), Set.of());
            case SCOPED -> new Reach(everything, accounts(scopes), services(scopes));
        };
    }

    private static Set<UUID> accounts(List<Scope> scopes) {
        var accounts = new HashSet<UUID>();
        scopes.forEach(scope -> {
            if (scope.account() != null) {
                accounts.add(scope.account());
            }
        });
        return Set.copyOf(accounts);
    }

    private static Set<UUID> services(List<Scope> scopes) {
        var services = new HashSet<UUID>();
        scopes.forEach(scope -> {
            if (scope.service() != null) {
                services.add(scope.service());
            }
        });
        return Set.copyOf(services);
    }

    /** The active people of whom some grant bundles this permission; their reach decides the rest. */
    List<PersonId> holders(Permission permission) {
        return jdbc.sql("""
                        select distinct person.name, person.id
                        from people.role_grant held
                        join people.role_permission bundle on bundle.role = held.role
                        join people.person person on person.id = held.person
                        where bundle.permission = :permission and person.status = 'ACTIVE'
                        order by person.name, person.id
                        """)
                .param("permission", permission.name())
                .query((rs, n) -> new PersonId(rs.getObject("id", UUID.class)))
                .list();
    }

    List<Grant> of(PersonId person) {
        return jdbc.sql("""
                        select held.role, held.account, held.service
                        from people.role_grant held join people.role on role.key = held.role
                        where held.person = :person order by role.place, held.id
                        """)
                .param("person", person.value())
                .query((rs, n) -> new Grant(
                        rs.getString("role"),
                        new Scope(rs.getObject("account", UUID.class), rs.getObject("service", UUID.class))))
                .list();
    }

    Map<String, Set<Permission>> bundles() {
        var bundles = new HashMap<String, Set<Permission>>();
        jdbc.sql("select role, permission from people.role_permission").query(rs -> {
            bundles.computeIfAbsent(rs.getString("role"), role -> new HashSet<>())
                    .add(Permission.valueOf(rs.getString("permission")));
        });
        return bundles;
    }

    boolean anAdministratorIsLeft() {
        return jdbc.sql("""
                        select exists (select from people.role_grant held
                        join people.person on person.id = held.person
                        where held.role = :role and held.account is null and held.service is null
                          and person.status = 'ACTIVE')
                        """)
                .param("role", GrantProblems.ADMINISTRATOR)
                .query(Boolean.class)
                .single();
    }

    void replace(PersonId person, List<Grant> grants) {
        jdbc.sql("delete from people.role_grant where person = :person")
                .param("person", person.value())
                .update();
        grants.stream().distinct().forEach(grant -> add(person, grant));
        holdings.settle(person);
    }

    private void add(PersonId person, Grant grant) {
        jdbc.sql("""
                        insert into people.role_grant (id, person, role, account, service)
                        values (:id, :person, :role, :account, :service)
                        """)
                .param("id", ids.next())
                .param("person", person.value())
                .param("role", grant.role())
                .param("account", grant.scope().account())
                .param("service", grant.scope().service())
                .update();
    }
}
