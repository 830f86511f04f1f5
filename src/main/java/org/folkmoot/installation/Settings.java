package org.folkmoot.installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the launcher tells the application, as Spring properties. */
final class Settings {

    /** They write a failed start to the console, where {@link Launcher} says it, in a sentence when it knows one. */
    private static final List<String> NOISY = List.of(
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
            "org.springframework.boot.tomcat.servlet.DeferredServletContainerInitializers");

    private final Map<String, String> properties = new LinkedHashMap<>();

    Settings(Options options, DataFolder folder, Database database) {
        properties.put("server.port", String.valueOf(options.port()));
        properties.put("server.address", options.address());
        properties.put("spring.datasource.url", database.url());
        if (!database.user().isEmpty()) {
            properties.put("spring.datasource.username", database.user());
            properties.put("spring.datasource.password", database.password());
        }
        properties.put("folkmoot.data", folder.path().toString());
        properties.put("folkmoot.demonstration", String.valueOf(folder.kind() == Kind.DEMONSTRATION));
        if (options.publicUrl() != null || options.port() != 0) {
            properties.put("folkmoot.public-url", options.publicAddress(options.port()));
        }
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.file.name", log(folder.path()).toString());
        properties.put("logging.threshold.console", "error");
        NOISY.forEach(logger -> properties.put("logging.level." + logger, "off"));
    }

    static Path log(Path folder) {
        return folder.resolve("logs/folkmoot.log");
    }

    void practiceAddress(URI address) {
        properties.put("folkmoot.practice.address", address.toString());
    }

    String[] arguments() {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
