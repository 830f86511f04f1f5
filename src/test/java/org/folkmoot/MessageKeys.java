package org.folkmoot;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the words in {@code messages/} with what sources and templates ask for. */
final class MessageKeys {

    /** Every stretch between two quotation marks, since a template's attribute has texts inside texts. */
    private static final Pattern LITERAL = Pattern.compile("\"(?=([^\"\\n]*)\")");

    private static final Pattern ASKED = Pattern.compile(
            "(?:\\bt\\(|(?<!List\\.|Set\\.|Map\\.)\\bof\\(|Notice\\.\\w+\\(|Problem\\.of\\(\\s*\"[^\"]*\",\\s*|Refused\\.missing\\()\\s*\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"\\s*[,)]");

    /** Of Java; an example in a comment asks for nothing. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(/\\*\\*|\\*|//).*$");

    private MessageKeys() {}

    static Set<String> known(Path messages) {
        return Floorplan.files(messages, ".properties")
                .flatMap(file -> keys(file).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Asked for and nowhere written. */
    static Set<String> missing(Set<String> known, Stream<Path> sources, Set<String> rooms) {
        return sources.flatMap(file -> ASKED.matcher(text(file)).results().map(found -> found.group(1)))
                .filter(key -> rooms.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> !known.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Written, and no literal in any source is the key or the beginning that the rest is put behind. */
    static Set<String> unused(Set<String> known, Stream<Path> sources) {
        var literals = new HashSet<String>();
        sources.forEach(file -> LITERAL.matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .forEach(literals::add));
        var beginnings = literals.stream()
                .filter(literal -> literal.matches("[a-z]+\\.([A-Za-z0-9_.-]*[.-])?"))
                .toList();
        return known.stream()
                .filter(key -> !literals.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !composed(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code topic + ".sentence"}: a known beginning and a known end. */
    private static boolean composed(String key, Set<String> literals) {
        var dot = key.lastIndexOf('.');
        return literals.contains(key.substring(dot)) && dot > 0;
    }

    private static Set<String> keys(Path file) {
        var properties = new Properties();
        try (var reader = java.nio.file.Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }

    private static String text(Path file) {
        return COMMENT.matcher(String.join("\n", Floorplan.lines(file))).replaceAll("");
    }
}
