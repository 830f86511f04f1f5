package org.folkmoot.journeys;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a journey the running demonstration: a parameter of this type. It is started once for all journeys;
 * {@code -Dfolkmoot.address} names one that runs already.
 */
final class House implements AutoCloseable {

    private final Chromium chromium = new Chromium();
    private final AutoCloseable application;
    private final String address;

    private House(String language) {
        var running = System.getProperty("folkmoot.address." + language, "");
        if (running.isEmpty()) {
            var started = Application.demonstration(language);
            application = started;
            address = started.address();
        } else {
            application = () -> {};
            address = running;
        }
    }


    static House of(String language, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(House.class))
                .computeIfAbsent(language, House::new, House.class);
    }

    Person visitor(Screen screen) {
        return new Person(browser(), address, screen);
    }

    Person person(String name, Screen screen) {
        return visitor(screen).signedInAs(name);
    }

    private Browser browser() {
        return chromium.browser();
    }

    @Override
    public void close() throws Exception {
        chromium.close();
        application.close();
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
