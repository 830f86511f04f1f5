package org.folkmoot.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.folkmoot.TestPostgres;
import org.folkmoot.foundation.Evidence;
import org.folkmoot.foundation.SettableClock;
import org.folkmoot.networks.MediaGround;
import org.folkmoot.networks.MediaSource;
import org.folkmoot.networks.PracticeControl;
import org.folkmoot.people.Scope;
import org.folkmoot.web.NavItem;
import org.folkmoot.web.Panel;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

/**
 * A process that only delivers: delivery, connections, networks and the database, no web. The crash test kills it at a
 * named place.
 */
final class SlimNode {

    /** What a process that was killed on purpose leaves as its exit code. */
    static final int KILLED = 86;

    private static final String PLACE = "crash.place";
    private static final String HIT = "crash.hit";
    private static final String MEDIA = "crash.media";
    private static final String STOPS = "crash.stops";

    private SlimNode() {}

    static final String SERVE = "SERVE";
    static final String STOP = "STOP";
    static final String FINISH = "FINISH";

    /** Works through what is due; dies on the way at {@code place} when it is reached for the {@code hit}th time. */
    public static void main(String[] args) {
        if (args[0].equals(SERVE)) {
            serve("NOWHERE");
            return;
        }
        if (args[0].equals(STOP)) {
            serve(args[1]);
            return;
        }
        if (args[0].equals(FINISH)) {
            finish();
            return;
        }
        try (var context = start(Ground.fromEnvironment(), args[0], Integer.parseInt(args[1]), false)) {
            context.getBean(Deliveries.class).dispatchDue();
        }
    }

    /** A node like any other until its input ends; it stops where {@code place} is reached first, until it is woken. */
    private static void serve(String place) {
        System.setProperty(STOPS, "true");
        try (var context = start(Ground.fromEnvironment(), place, 1, true)) {
            System.out.println(SERVE);
            while (System.in.read() >= 0) {
                // nothing is said on it
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Time goes by here and on the networks, and whatever is due is worked through: for as long as delivery reads back,
     * and on past the time after which nothing is sent any more, since some networks name no end of a day's limit.
     */
    private static void finish() {
        var ground = Ground.fromEnvironment();
        var networks = new PracticeControl(URI.create(ground.practice()));
        try (var context = start(ground, "NOWHERE", 0, false)) {
            var clock = context.getBean(SettableClock.class);
            var start = clock.instant();
            for (var minutes = 0; minutes <= 130; minutes += minutes < 40 ? 1 : 10) {
                var now = start.plus(Duration.ofMinutes(minutes));
                clock.set(now);
                networks.clock(now);
                context.getBean(Deliveries.class).dispatchDue();
            }
        }
        networks.clock(null);
    }

    /** Where everything is. */
    record Ground(TestPostgres.Database database, String data, String practice, String media, String settings) {

        /** @param settings of delivery, as {@code name=value} with commas between */
        Ground with(String settings) {
            return new Ground(database, data, practice, media, settings);
        }

        static Ground fromEnvironment() {
            return new Ground(
                    new TestPostgres.Database(env("CRASH_URL"), env("CRASH_USER"), env("CRASH_PASSWORD")),
                    env("CRASH_DATA"),
                    env("CRASH_PRACTICE"),
                    env("CRASH_MEDIA"),
                    env("CRASH_SETTINGS"));
        }

        void into(java.util.Map<String, String> environment) {
            environment.put("CRASH_URL", database.url());
            environment.put("CRASH_USER", database.user());
            environment.put("CRASH_PASSWORD", database.password());
            environment.put("CRASH_DATA", data);
            environment.put("CRASH_PRACTICE", practice);
            environment.put("CRASH_MEDIA", media);
            environment.put("CRASH_SETTINGS", settings);
        }

        private static String env(String name) {
            return java.util.Objects.requireNonNull(System.getenv(name), name);
        }
    }

    /** In this process. */
    static ConfigurableApplicationContext start(Ground ground, String place, int hit, boolean dispatching) {
        return new SpringApplicationBuilder(Beans.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .beanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE)
                .properties(ground.settings().split(","))
                .properties(
                        "spring.datasource.url=" + ground.database().url(),
                        "spring.datasource.username=" + ground.database().user(),
                        "spring.datasource.password=" + ground.database().password(),
                        "folkmoot.data=" + ground.data(),
                        "folkmoot.practice.address=" + ground.practice(),
                        "folkmoot.delivery.enabled=" + dispatching,
                        "logging.level.root=warn",
                        MEDIA + "=" + ground.media(),
                        "logging.level.org.folkmoot.delivery=info",
                        PLACE + "=" + place,
                        HIT + "=" + hit)
                .run();
    }

    /** No {@code @Configuration}: the whole application, which scans this package in its tests, must not find it. */
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "org.folkmoot.foundation",
                "org.folkmoot.vault",
                "org.folkmoot.networks",
                "org.folkmoot.connections",
                "org.folkmoot.delivery"
            },
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            excludeFilters = {
                @ComponentScan.Filter({Controller.class, RestController.class}),
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {NavItem.class, Panel.class, Evidence.class}),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*AssetMedia",
                            ".*Test",
                            ".*Ground",
                            ".*HealthMail",
                            ".*GapTeller",
                            ".*connections.Expiry.*",
                            ".*DeadlineMail",
                            ".*PracticeOnly",
                            ".*connections.AppSecrets",
                            ".*connections.Care",
                            ".*delivery.Within"
                        })
            })
    @ComponentScan(
            basePackages = "org.folkmoot.apps",
            useDefaultFilters = false,
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*apps\\.(AppRows|AppCredentials)"))
    @ComponentScan(
            basePackages = "org.folkmoot.people",
            useDefaultFilters = false,
            nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*people\\.(Rights|Grants|Holdings|SecondFactors)"))
    static class Beans {

        /** All of its threads at once, wherever they are. */
        private static void stop() {
            try {
                var pid = String.valueOf(ProcessHandle.current().pid());
                new ProcessBuilder("kill", "-STOP", pid).start().waitFor();
            } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(org.springframework.core.env.Environment environment) {
            var source = new HikariDataSource();
            source.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
            source.setUsername(environment.getRequiredProperty("spring.datasource.username"));
            source.setPassword(environment.getRequiredProperty("spring.datasource.password"));
            source.setMaximumPoolSize(20);
            source.setMinimumIdle(1);
            return source;
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        MediaSource media(org.springframework.core.env.Environment environment) {
            var beginning = environment.getRequiredProperty(MEDIA);
            return new MediaSource() {
                @Override
                public byte[] bytes(String sha256) {
                    return sha256.equals(MediaGround.VIDEO.sha256()) ? MediaGround.FILM : MediaGround.PHOTO;
                }

                @Override
                public Optional<URI> address(String sha256, String mime) {
                    return Optional.of(MediaGround.address(beginning, sha256, mime));
                }
            };
        }

        /** Stands behind everything. */
        @Bean
        Clearance source() {
            return new Clearance() {
                @Override
                public String kind() {
                    return CrashCases.KIND;
                }

                @Override
                public Verdict clear(Source source, String hash) {
                    return new Verdict.Cleared();
                }

                @Override
                public Scope scope(Source source) {
                    return Scope.everywhere();
                }

                @Override
                public String label(Source source) {
                    return "Crash";
                }

                @Override
                public String href(Source source) {
                    return "/";
                }
            };
        }

        /** Stops the whole process until somebody wakes it, or halts it as a power cut would: no finally, no shutdown hook, no rollback that the database does not make. */
        @Bean
        CrashPoint crash(org.springframework.core.env.Environment environment) {
            var place = environment.getRequiredProperty(PLACE);
            var hits = new AtomicInteger(Integer.parseInt(environment.getRequiredProperty(HIT)));
            return reached -> {
                if (reached.name().equals(place) && hits.decrementAndGet() == 0) {
                    if (Boolean.getBoolean(STOPS)) {
                        stop();
                    } else {
                        Runtime.getRuntime().halt(KILLED);
                    }
                }
            };
        }
    }
}
