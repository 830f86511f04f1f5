package org.folkmoot.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.folkmoot.foundation.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each component once, in the states that it can be in: for whoever builds a page, and for the tests that walk them. */
@Controller
class GalleryController {

    private final Clock clock;

    GalleryController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/components")
    ModelAndView gallery() {
        return Pages.show("web/gallery", new GalleryPage(clock.instant()));
    }

    /** Public for its templates only. */
    public record GalleryPage(Instant now) {

        public record State(String tone, String icon, String word) {}

        public List<State> posts() {
            return List.of(
                    new State("quiet", "pencil", "draft"),
                    new State("wait", "hourglass", "submitted"),
                    new State("brand", "tick", "approved"),
                    new State("info", "clock", "scheduled"),
                    new State("info", "up", "publishing"),
                    new State("good", "tick-circle", "published"),
                    new State("bad", "cross-octagon", "failed"),
                    new State("alert", "missed", "missed"),
                    new State("alert", "question", "unknown"),
                    new State("held", "pause", "held"),
                    new State("quiet", "undo", "withdrawn"));
        }

        public List<State> connections() {
            return List.of(
                    new State("good", "link", "healthy"),
                    new State("wait", "clock", "expiring"),
                    new State("alert", "warning", "degraded"),
                    new State("bad", "unlink", "broken"),
                    new State("bad", "lock", "revoked"),
                    new State("quiet", "minus", "unconnected"),
                    new State("quiet", "person", "manual"));
        }

        public List<State> points() {
            return List.of(
                    new State("good", "tick-circle", "green"),
                    new State("wait", "warning", "amber"),
                    new State("bad", "flag", "red"),
                    new State("good", "tick", "done"),
                    new State("quiet", "clock", "later"));
        }

        public List<String> networks() {
            return List.of(
                    "Facebook",
                    "Instagram",
                    "X",
                    "LinkedIn",
                    "YouTube",
                    "Nextdoor",
                    "Bluesky",
                    "TikTok",
                    "Threads",
                    "Mastodon",
                    "Manual");
        }

        public List<Option> services(Frame frame) {
            return List.of(
                    Option.of("", frame.t("web.gallery.any")),
                    Option.of("waste", frame.t("web.gallery.waste")),
                    Option.of("parks", frame.t("web.gallery.parks")));
        }

        public List<Option> readers(Frame frame) {
            return List.of(
                    new Option("service", frame.t("web.gallery.mine"), frame.t("web.gallery.mine-hint")),
                    Option.of("all", frame.t("web.gallery.everyone")));
        }

        public List<Tab> views(Frame frame) {
            return List.of(
                    new Tab(frame.t("web.gallery.all"), "/components", true, 29L),
                    new Tab(frame.t("web.gallery.mine"), "/components?view=mine", false, 6L));
        }

        public List<Tab> ways(Frame frame) {
            return List.of(
                    Tab.of(frame.t("web.gallery.month"), "/components", true),
                    Tab.of(frame.t("web.gallery.week"), "/components?view=week", false));
        }

        public List<Problem> problems() {
            return List.of(Problem.of("picture", "web.gallery.alt-missing"));
        }
    }
}
