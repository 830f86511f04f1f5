package org.folkmoot.journeys;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a journey the running demonstration: a parameter of this type. Dunmere's past is told once for all journeys;
 * for another language the application starts again on the same data. {@code -Dfolkmoot.data} names a folder in which
 * that was done already, and {@code -Dfolkmoot.address.en-GB} one that runs.
 */
final class House implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final Path folder;
    private final Path data;
    private Application application;
    private String language = "";
    private String address = "";

    private House() {
        var made = System.getProperty("folkmoot.data", "");
        try {
            folder = Files.createTempDirectory("folkmoot-journey");
            data = made.isEmpty() ? folder.resolve("data") : Path.of(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static House of(String language, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(House.class))
                .computeIfAbsent("house", key -> new House(), House.class)
                .speaking(language);
    }

    private House speaking(String wanted) {
        if (wanted.equals(language)) {
            return this;
        }
        stop();
        language = "";
        address = System.getProperty("folkmoot.address." + wanted, "");
        if (address.isEmpty()) {
            application = Application.demonstration(wanted, data);
            address = application.address();
        }
        language = wanted;
        return this;
    }

    private void stop() {
        if (application != null) {
            application.close();
            application = null;
        }
    }

    Person visitor(Screen screen) {
        return new Person(browser(), address, screen);
    }

    Person person(String name, Screen screen) {
        return visitor(screen).signedInAs(name);
    }

    /** @param name empty for somebody who has not signed in */
    Person person(Chromium chromium, String name) {
        var person = new Person(chromium.browser(), address, Screen.DESK);
        return name.isEmpty() ? person : person.signedInAs(name);
    }

    private Browser browser() {
        return chromium.browser();
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        stop();
        Application.forget(folder);
    }

    /** The house in English. */
    static final class English implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == House.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of("en-GB", context);
        }
    }

    /** The house in the pseudo-language, where each text of ours stands between ⟦ and ⟧. */
    static final class Pseudo implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == House.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of("pseudo", context);
        }
    }
}
