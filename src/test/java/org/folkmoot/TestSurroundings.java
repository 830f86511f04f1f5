package org.folkmoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context of the tests, of the whole application or of one room, a database and a data folder of its
 * own. Neither the timetable nor the dispatcher of deliveries runs by itself: a test
 * calls the job that it is about, or {@code Deliveries.dispatchDue}.
 */
public final class TestSurroundings implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return AnnotatedElementUtils.isAnnotated(testClass, OnPracticeNetworks.class)
                ? Customizer.ON_PRACTICE_NETWORKS
                : Customizer.ALONE;
    }

    private enum Customizer implements ContextCustomizer {
        ALONE,
        ON_PRACTICE_NETWORKS;

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var database = TestPostgres.migrated();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password(),
                            "spring.datasource.hikari.minimum-idle=1",
                            "folkmoot.data=" + newFolder(),
                            "folkmoot.demonstration=false",
                            "folkmoot.timetable=false",
                            "folkmoot.delivery.enabled=false",
                            "folkmoot.passwords.strength=10")
                    .applyTo(context);
            if (this == ON_PRACTICE_NETWORKS) {
                TestPropertyValues.of("folkmoot.practice.address=" + TestPractice.address())
                        .applyTo(context);
            }
        }

        private static Path newFolder() {
            try {
                var parent = Files.createDirectories(Path.of("target", "test-data"));
                return Files.createTempDirectory(parent, "data-").toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
