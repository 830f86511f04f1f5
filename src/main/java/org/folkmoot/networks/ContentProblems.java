package org.folkmoot.networks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.foundation.Problem;
import org.jspecify.annotations.Nullable;

/** Why a network with these limits would refuse this content, but for the length of its texts, which each counts itself. */
public final class ContentProblems {

    private ContentProblems() {}

    public static List<Problem> of(String network, Limits limits, Content content) {
        var problems = new ArrayList<Problem>();
        if (limits.mediaRequired() && content.media().isEmpty()) {
            problems.add(Problem.of("media", "networks.problem.mediaMissing", Map.of("network", network)));
        }
        problems.addAll(MediaProblems.of(network, limits, content.images()));
        videos(problems, network, limits, content);
        poll(problems, network, limits, content);
        if (content.thread().size() > limits.thread()) {
            problems.add(Problem.of(
                    "thread",
                    limits.thread() == 0 ? "networks.problem.noThread" : "networks.problem.threadTooLong",
                    Map.of("network", network, "limit", limits.thread() + 1)));
        }
        if (!limits.forms().contains(content.form())) {
            var form = content.form().name();
            problems.add(Problem.of("form", "networks.problem.noForm", Map.of("network", network, "form", form)));
        }
        if (content.firstComment() != null && !limits.firstComment()) {
            problems.add(Problem.of("firstComment", "networks.problem.noFirstComment", Map.of("network", network)));
        }
        if (content.warning() != null && !limits.warning()) {
            problems.add(Problem.of("warning", "networks.problem.noWarning", Map.of("network", network)));
        }
        gate(problems, network, limits, content.gate());
        return problems;
    }

    /** A list is known by its id, whatever it is called today. */
    private static void gate(List<Problem> problems, String network, Limits limits, @Nullable Gate gate) {
        if (gate == null) {
            return;
        }
        if (!limits.gates().containsAll(gate.answers()) || limits.gates().isEmpty()) {
            problems.add(Problem.of("gate", "networks.problem.noGate", Map.of("network", network)));
        } else if (gate.contradicts()) {
            problems.add(Problem.of("gate", "networks.problem.gateTwice"));
        }
        var known = limits.rosters().stream().map(Roster::id).toList();
        gate.lists().stream()
                .filter(list -> !limits.gates().isEmpty() && !known.contains(list.id()))
                .forEach(list -> problems.add(Problem.of(
                        "gate", "networks.problem.noList", Map.of("network", network, "list", list.name()))));
    }

    /**
     * The further parts of a thread that are too long or empty.
     *
     * @param besides what counts with each part, such as a warning
     */
    public static List<Problem> parts(String network, MeasuresText measures, int besides, Content content) {
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < content.thread().size(); i++) {
            var part = content.thread().get(i);
            if (part.isBlank()) {
                problems.add(Problem.of("thread", "networks.problem.partMissing", Map.of("number", i + 2)));
            }
            for (var length : measures.lengths(part)) {
                var over = length.used() + besides - length.limit();
                if (over > 0) {
                    problems.add(Problem.of(
                            "thread",
                            "networks.problem.partTooLong",
                            Map.of("network", network, "number", i + 2, "limit", length.limit(), "over", over)));
                }
            }
        }
        return problems;
    }

    private static void videos(List<Problem> problems, String network, Limits limits, Content content) {
        var videos = content.videos();
        if (videos.isEmpty()) {
            return;
        }
        var takes = limits.video();
        if (takes == null) {
            problems.add(Problem.of("media", "networks.problem.noVideo", Map.of("network", network)));
            return;
        }
        if (content.media().size() > 1) {
            problems.add(Problem.of("media", "networks.problem.videoAlone", Map.of("network", network)));
        }
        var video = videos.getFirst();
        if (!takes.mimes().contains(video.mime())) {
            problems.add(Problem.of(
                    "media", "networks.problem.videoKind", Map.of("network", network, "kind", video.mime())));
        }
        if (video.bytes() > takes.bytes()) {
            problems.add(Problem.of(
                    "media",
                    "networks.problem.videoTooLarge",
                    Map.of("network", network, "limit", takes.bytes() / 1_000_000)));
        }
        var runs = Duration.ofMillis(video.millis());
        if (runs.compareTo(takes.shortest()) < 0 || runs.compareTo(takes.longest()) > 0) {
            problems.add(Problem.of(
                    "media",
                    "networks.problem.videoLength",
                    Map.of(
                            "network",
                            network,
                            "shortest",
                            takes.shortest().toSeconds(),
                            "longest",
                            takes.longest().toSeconds())));
        }
    }

    private static void poll(List<Problem> problems, String network, Limits limits, Content content) {
        var poll = content.poll();
        if (poll == null) {
            return;
        }
        var takes = limits.poll();
        if (takes == null) {
            problems.add(Problem.of("poll", "networks.problem.noPoll", Map.of("network", network)));
            return;
        }
        if (poll.options().size() < 2 || poll.options().size() > takes.options()) {
            problems.add(Problem.of(
                    "poll", "networks.problem.pollOptions", Map.of("network", network, "limit", takes.options())));
        }
        if (poll.options().stream().distinct().count() < poll.options().size()) {
            problems.add(Problem.of("poll", "networks.problem.pollSame", Map.of()));
        }
        for (var option : poll.options()) {
            if (option.isBlank() || option.codePointCount(0, option.length()) > takes.length()) {
                problems.add(Problem.of(
                        "poll",
                        "networks.problem.pollOption",
                        Map.of("network", network, "option", option, "limit", takes.length())));
            }
        }
        if (poll.open().compareTo(takes.shortest()) < 0 || poll.open().compareTo(takes.longest()) > 0) {
            problems.add(Problem.of(
                    "poll",
                    "networks.problem.pollOpen",
                    Map.of(
                            "network",
                            network,
                            "shortest",
                            takes.shortest().toMinutes(),
                            "longest",
                            takes.longest().toDays())));
        }
        if (!content.media().isEmpty()) {
            problems.add(Problem.of("poll", "networks.problem.pollBesideMedia", Map.of("network", network)));
        }
    }
}
