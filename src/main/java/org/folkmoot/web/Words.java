package org.folkmoot.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.folkmoot.foundation.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word that a person reads, from {@code messages/<room>.properties}, in ICU message format with named arguments:
 * {@code words.of("register.count", Map.of("count", 3))}. A key begins with its room. Under the pseudo-language
 * ({@code folkmoot.language=pseudo}) each text comes out between ⟦ and ⟧, so that a word outside the files shows.
 */
@Component
public class Words {

    private static final Locale LOCALE = Locale.UK;

    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern COUNTS = Pattern.compile("\\{\\s*(\\w+)\\s*,\\s*(?:plural|selectordinal|number)\\b");

    private final boolean pseudo;

    public Words(@Value("${folkmoot.language:en-GB}") String language) {
        this.pseudo = "pseudo".equals(language);
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> {
                    if (patterns.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("Two texts for " + key + ", one in " + file.getFilename());
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String of(String key) {
        return of(key, Map.of());
    }

    /** @throws IllegalArgumentException when nobody wrote the text: a missing word is a fault of the program */
    public String of(String key, Map<String, ?> args) {
        var text = format(key, args);
        return pseudo ? "⟦" + text + "⟧" : text;
    }

    public String of(Problem problem) {
        return of(problem.key(), problem.args());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private String format(String key, Map<String, ?> args) {
        var format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern(k), LOCALE));
        synchronized (format) {
            return format.format(counted(pattern(key), args));
        }
    }

    /** What has travelled as text, in a notice or a problem, is a number again where the pattern counts. */
    private static Map<String, Object> counted(String pattern, Map<String, ?> args) {
        var counted = new HashMap<String, Object>(args);
        counted.replaceAll((name, value) -> value instanceof String text
                        && NUMBER.matcher(text).matches()
                        && COUNTS.matcher(pattern)
                                .results()
                                .anyMatch(found -> found.group(1).equals(name))
                ? (Object) Long.valueOf(text)
                : value);
        return counted;
    }

    private String pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text for " + key + " in messages/");
        }
        return pattern;
    }
}
