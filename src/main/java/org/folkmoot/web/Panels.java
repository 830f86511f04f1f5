package org.folkmoot.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folkmoot.foundation.Actor;
import org.folkmoot.foundation.Refused;
import org.folkmoot.foundation.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects the {@link Panel}s of a place and renders them on the server, in the request of the page that shows them. */
@Component
public class Panels {

    private final ObjectProvider<Panel> panels;
    private final Templates templates;
    private final Frames frames;
    private final HttpServletRequest request;

    Panels(ObjectProvider<Panel> panels, Templates templates, Frames frames, HttpServletRequest request) {
        this.panels = panels;
        this.templates = templates;
        this.frames = frames;
        this.request = request;
    }

    /** The panels of a place that the actor may see, in their order. */
    public List<Shown> of(String place, Actor actor, Subject subject) {
        return panels.stream()
                .filter(panel -> panel.place().equals(place) && panel.shownTo(actor, subject))
                .sorted(Comparator.comparingInt(Panel::order).thenComparing(Panel::key))
                .map(panel -> new Shown(panel.key(), panel.waiting(actor, subject), html(panel, actor, subject)))
                .toList();
    }

    /** One panel by its key, if the actor may see it. */
    public Optional<Shown> one(String key, Actor actor, Subject subject) {
        return panels.stream()
                .filter(panel -> panel.key().equals(key) && panel.shownTo(actor, subject))
                .map(panel -> new Shown(panel.key(), panel.waiting(actor, subject), html(panel, actor, subject)))
                .findFirst();
    }

    /** The actor as the subject of their own panels. */
    public static Subject self(Actor actor) {
        return new Subject("person", actor.person().orElseThrow(() -> Refused.missing("page")), actor.name());
    }

    private Content html(Panel panel, Actor actor, Subject subject) {
        var view = panel.content(actor, subject);
        var frame = frames.of(request, List.of());
        var html = templates.render(
                String.valueOf(view.getViewName()), view.getModel().get("page"), frame);
        var text = new String(html.toByteArray(), StandardCharsets.UTF_8);
        return output -> output.writeContent(text);
    }

    /** @param html finished and escaped; a template prints it with {@code ${shown.html()}} */
    public record Shown(String key, int waiting, Content html) {}
}
