package org.folkmoot;

import org.folkmoot.installation.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application. {@code bin/run} starts it; everything else is in the rooms. */
// Rooms may use the same short name for a bean of their own: the full class name keeps them apart.
// People sign in with our own tables: Spring's user with a generated password must not be there.
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        exclude = UserDetailsServiceAutoConfiguration.class)
public class Folkmoot {
    public static void main(String... args) {
        Launcher.main(Folkmoot.class, args);
    }
}
