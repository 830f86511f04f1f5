package org.folkmoot.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one row of settings. */
@Repository
class DirectorySettingsRows {

    private final JdbcClient jdbc;

    DirectorySettingsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DirectorySettings get() {
        return jdbc.sql("""
                        select contact_role, contact_email, emergency_phone, house_rules, proof_pages
                        from directory.settings where single
                        """)
                .query((rs, n) -> new DirectorySettings(
                        rs.getString("contact_role"),
                        rs.getString("contact_email"),
                        rs.getString("emergency_phone"),
                        rs.getString("house_rules"),
                        List.of((String[]) rs.getArray("proof_pages").getArray())))
                .optional()
                .orElseGet(DirectorySettings::none);
    }

    void save(DirectorySettings settings) {
        jdbc.sql("""
                        insert into directory.settings
                            (single, contact_role, contact_email, emergency_phone, house_rules, proof_pages)
                        values (true, :role, :email, :phone, :rules, :pages)
                        on conflict (single) do update set contact_role = excluded.contact_role,
                            contact_email = excluded.contact_email, emergency_phone = excluded.emergency_phone,
                            house_rules = excluded.house_rules, proof_pages = excluded.proof_pages
                        """)
                .param("role", settings.contactRole())
                .param("email", settings.contactEmail())
                .param("phone", settings.emergencyPhone())
                .param("rules", settings.houseRules())
                .param("pages", settings.proofPages().toArray(String[]::new))
                .update();
    }
}
