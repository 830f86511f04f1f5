package org.folkmoot.installation;

import java.util.Map;
import javax.sql.DataSource;
import org.folkmoot.archive.TrailVerifier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** {@code bin/run verify-trail}: checks the whole trail, beside a running Folkmoot or without one. */
final class TrailCheck {

    private static final int CHANGED = 1;

    private final Console console;

    TrailCheck(Console console) {
        this.console = console;
    }

    /** @return 0 for a sound trail */
    int run(Options options) {
        var folder = Folders.of(options);
        if (DataFolder.kind(folder).isEmpty()) {
            throw new CannotStart("no-installation", Map.of("path", folder.toString()));
        }
        try (var reached = Reached.database(options, folder)) {
            var spring = new SpringApplicationBuilder(Parts.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                    .logStartupInfo(false);
            var database = reached.database();
            try (var context = spring.run(
                    "--folkmoot.data=" + folder,
                    "--trail.url=" + database.url(),
                    "--trail.user=" + database.user(),
                    "--trail.password=" + database.password(),
                    "--logging.level.root=error")) {
                var report = context.getBean(TrailVerifier.class).verify();
                report.lines().forEach(console::line);
                return report.sound() ? 0 : CHANGED;
            }
        }
    }

    /** The archive's verifier and what it reads with; nothing of the application runs beside it. */
    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = TrailVerifier.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.folkmoot\\.archive\\.(TrailVerifier|Entries|Roots|RootKey)"))
    static class Parts {

        @Bean
        DataSource database(org.springframework.core.env.Environment settings) {
            return new DriverManagerDataSource(
                    settings.getRequiredProperty("trail.url"),
                    settings.getRequiredProperty("trail.user"),
                    settings.getRequiredProperty("trail.password"));
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }
    }
}
