package org.folkmoot.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.folkmoot.web.Templates;
import org.springframework.stereotype.Component;

/** Gives a form that came after its session had ended back to its sender. Nothing of it is kept here. */
@Component
class TypedPages {

    private static final String TEMPLATE = "people/typed";

    /** Shorter words, such as an id or a choice, are sent again and not shown. */
    private static final int SHOWN = 20;

    private final Templates templates;

    TypedPages(Templates templates) {
        this.templates = templates;
    }

    /** Public for its template only. */
    public record Field(String name, String value) {}

    /**
     * Public for its template only.
     *
     * @param file a chosen file does not come back
     */
    public record TypedPage(String action, List<Field> fields, boolean file) {

        public List<String> texts() {
            return fields.stream()
                    .map(Field::value)
                    .filter(value -> value.length() >= SHOWN)
                    .distinct()
                    .toList();
        }
    }

    /** A form with something in it, and with nothing in it that must not be shown. */
    boolean worthKeeping(HttpServletRequest request) {
        var fields = fields(request);
        return fields.stream().anyMatch(field -> !field.value().isBlank())
                && fields.stream().noneMatch(field -> secret(field.name()));
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        var page = new TypedPage(request.getRequestURI(), fields(request), type.startsWith("multipart/"));
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("Cache-Control", "no-store");
        try {
            Objects.requireNonNull(templates.resolveViewName(TEMPLATE, Locale.ROOT))
                    .render(Map.of("page", page), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static List<Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<Field>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                List.of(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }

    private static boolean secret(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password")
                || lower.contains("secret")
                || lower.contains("token")
                || lower.equals("code");
    }
}
