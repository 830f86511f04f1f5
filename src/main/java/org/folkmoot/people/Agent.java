package org.folkmoot.people;

import java.util.LinkedHashMap;
import java.util.Map;

/** A User-Agent header as people know it: "Firefox, Windows". */
final class Agent {

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        // The order matters: Edge also says Chrome, and Chrome also says Safari.
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Agent() {}

    static String name(String header) {
        var browser = first(BROWSERS, header);
        var system = first(SYSTEMS, header);
        var both = browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
        return both.isEmpty() ? header.substring(0, Math.min(40, header.length())) : both;
    }

    private static String first(Map<String, String> names, String header) {
        return names.entrySet().stream()
                .filter(entry -> header.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
