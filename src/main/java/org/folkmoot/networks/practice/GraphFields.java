package org.folkmoot.networks.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Graph's {@code fields} parameter: {@code id,comments.limit(5){id,message}}.
 *
 * @param modifiers such as limit and filter
 * @param inside the fields asked of what the field holds
 */
public record GraphFields(String name, Map<String, String> modifiers, List<GraphFields> inside) {

    /** A field that this kind of node does not have. */
    public static final class NoSuchField extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NoSuchField(String name, String type) {
            super("(#100) Tried accessing nonexisting field (" + name + ") on node type (" + type + ")");
        }
    }

    private static final Pattern MODIFIER = Pattern.compile("\\.(\\w+)\\(([^)]*)\\)");

    /** Those of a call; without the parameter it is the id alone. */
    public static List<GraphFields> asked(Map<String, String> parameters) {
        return parse(parameters.getOrDefault("fields", "id"));
    }

    public static List<GraphFields> parse(String text) {
        var fields = new ArrayList<GraphFields>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.length(); i++) {
            var c = i == text.length() ? ',' : text.charAt(i);
            if (c == '{' || c == '(') {
                depth++;
            } else if (c == '}' || c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                if (i > start) {
                    fields.add(one(text.substring(start, i)));
                }
                start = i + 1;
            }
        }
        return fields;
    }

    private static GraphFields one(String text) {
        var open = text.indexOf('{');
        var head = open < 0 ? text : text.substring(0, open);
        var inside = open < 0 ? List.<GraphFields>of() : parse(text.substring(open + 1, text.lastIndexOf('}')));
        var modifiers = new LinkedHashMap<String, String>();
        var matcher = MODIFIER.matcher(head);
        while (matcher.find()) {
            modifiers.put(matcher.group(1), matcher.group(2));
        }
        var dot = head.indexOf('.');
        return new GraphFields((dot < 0 ? head : head.substring(0, dot)).strip(), modifiers, inside);
    }
}
