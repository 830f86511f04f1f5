package org.folkmoot.publishing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.folkmoot.assets.AssetId;
import org.folkmoot.foundation.Problem;
import org.folkmoot.register.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The composer exactly as somebody typed it, whether it makes sense or not.
 *
 * @param version that they saw; 0 for a new post
 * @param own what accounts have of their own
 * @param which {@code earlier} or {@code later} for a time that comes twice
 */
public record PostForm(
        int version,
        String title,
        String text,
        String link,
        List<UUID> accounts,
        Map<UUID, OwnForm> own,
        List<PostDraft.Image> images,
        String day,
        String time,
        String which,
        ExtrasForm extras) {

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    /** The draft that it makes, with what could not be understood of it. */
    record Read(PostDraft draft, List<Problem> problems, boolean twice) {}

    static PostForm empty(List<UUID> accounts, String day) {
        return new PostForm(0, "", "", "", accounts, Map.of(), List.of(), day, "", "", ExtrasForm.of(Extras.none()));
    }

    /** A new post that starts with what another one says. */
    static PostForm like(Variant variant, String day) {
        var revision = variant.revision();
        return new PostForm(
                0,
                "",
                revision.text(),
                revision.link(),
                List.of(variant.account().value()),
                Map.of(),
                images(revision.images()),
                day,
                "",
                "",
                ExtrasForm.of(revision.extras()));
    }

    static PostForm of(Post post, List<Variant> variants, ZoneId zone) {
        var accounts = new ArrayList<UUID>();
        var own = new HashMap<UUID, OwnForm>();
        for (var variant : variants) {
            if (variant.status() != VariantStatus.WITHDRAWN) {
                accounts.add(variant.account().value());
                own.put(variant.account().value(), OwnForm.of(variant));
            }
        }
        var due = post.dueAt() == null ? null : LocalDateTime.ofInstant(post.dueAt(), zone);
        return new PostForm(
                post.version(),
                post.title(),
                post.text(),
                post.link(),
                accounts,
                own,
                images(post.images()),
                due == null ? "" : due.toLocalDate().toString(),
                due == null ? "" : HOURS.format(due),
                due == null ? "" : which(due, post.dueAt(), zone),
                ExtrasForm.of(post.extras()));
    }

    static PostForm of(MultiValueMap<String, String> typed) {
        var own = new LinkedHashMap<UUID, OwnForm>();
        typed.keySet().stream()
                .filter(name -> name.startsWith("own."))
                .flatMap(name -> uuid(name.substring(4)).stream())
                .forEach(account -> own.put(account, OwnForm.of(account, typed)));
        return new PostForm(
                number(first(typed, "version")),
                first(typed, "title"),
                first(typed, "text"),
                first(typed, "link"),
                uuids(typed.getOrDefault("accounts", List.of())),
                own,
                images(typed),
                first(typed, "day"),
                first(typed, "time"),
                first(typed, "which"),
                ExtrasForm.of(typed));
    }

    Read read(ZoneId zone) {
        var problems = new ArrayList<Problem>();
        var when = when(zone, day, time, which, problems);
        var chosen = accounts.stream()
                .distinct()
                .map(account -> new PostDraft.ForAccount(
                        new AccountId(account),
                        own(account).text(),
                        own(account).read()))
                .toList();
        var twice = problems.stream().anyMatch(problem -> problem.key().equals("publishing.time.twice"));
        return new Read(new PostDraft(title, text, link, chosen, images, when, extras.read(link)), problems, twice);
    }

    /** A time on the organisation's wall clock; null with a problem where it is none, or without one where it is empty. */
    static @Nullable Instant when(ZoneId zone, String day, String time, String which, List<Problem> problems) {
        if (day.isBlank() && time.isBlank()) {
            return null;
        }
        try {
            var local = LocalDateTime.of(LocalDate.parse(day.strip()), LocalTime.parse(time.strip()));
            return switch (LocalMoment.of(local, zone)) {
                case LocalMoment.Exact(var instant) -> instant;
                case LocalMoment.Skipped(var next) -> {
                    problems.add(Problem.of(
                            "time",
                            "publishing.time.skipped",
                            Map.of("time", HOURS.format(local), "next", HOURS.format(next))));
                    yield null;
                }
                case LocalMoment.Twice(var earlier, var later) ->
                    switch (which) {
                        case "earlier" -> earlier;
                        case "later" -> later;
                        default -> {
                            problems.add(
                                    Problem.of("time", "publishing.time.twice", Map.of("time", HOURS.format(local))));
                            yield null;
                        }
                    };
            };
        } catch (DateTimeException e) {
            problems.add(Problem.of("time", "publishing.time.malformed"));
            return null;
        }
    }

    PostForm withVersion(int newer) {
        return new PostForm(newer, title, text, link, accounts, own, images, day, time, which, extras);
    }

    PostForm withImage(PostDraft.Image image) {
        var more = new ArrayList<>(images);
        if (images.stream().noneMatch(there -> there.asset().equals(image.asset()))) {
            more.add(image);
        }
        return withImages(more);
    }

    PostForm withoutImage(UUID asset) {
        return withImages(images.stream()
                .filter(image -> !image.asset().value().equals(asset))
                .toList());
    }

    /** Puts other words in place of these in every text. */
    PostForm with(Finding.Fix fix) {
        UnaryOperator<String> put = words -> words.replace(fix.words(), fix.instead());
        var fixed = new HashMap<UUID, OwnForm>();
        own.forEach((account, typed) -> fixed.put(account, typed.withWords(put)));
        var worded = extras.withWords(put);
        return new PostForm(version, title, put.apply(text), link, accounts, fixed, images, day, time, which, worded);
    }

    /** The buttons beside the parts of a thread move the accounts' own words with them. */
    PostForm withParts(MultiValueMap<String, String> typed) {
        var moved = new HashMap<UUID, OwnForm>();
        own.forEach((account, one) -> moved.put(
                account, one.withParts(Parts.pressed(one.parts(extras.parts().size()), typed))));
        var parted = extras.withParts(Parts.pressed(extras.parts(), typed));
        return new PostForm(version, title, text, link, accounts, moved, images, day, time, which, parted);
    }

    PostForm with(ExtrasForm changed) {
        return new PostForm(version, title, text, link, accounts, own, images, day, time, which, changed);
    }

    public boolean chosen(UUID account) {
        return accounts.contains(account);
    }

    public OwnForm own(UUID account) {
        return own.getOrDefault(account, OwnForm.none());
    }

    private PostForm withImages(List<PostDraft.Image> changed) {
        return new PostForm(version, title, text, link, accounts, own, List.copyOf(changed), day, time, which, extras);
    }

    private static String which(LocalDateTime local, Instant due, ZoneId zone) {
        return LocalMoment.of(local, zone) instanceof LocalMoment.Twice twice
                ? due.equals(twice.earlier()) ? "earlier" : "later"
                : "";
    }

    private static List<PostDraft.Image> images(List<PostImage> images) {
        return images.stream()
                .map(image -> new PostDraft.Image(image.asset(), image.alt(), image.decorative()))
                .toList();
    }

    private static List<PostDraft.Image> images(MultiValueMap<String, String> typed) {
        return uuids(typed.getOrDefault("image", List.of())).stream()
                .map(id -> new PostDraft.Image(
                        new AssetId(id), first(typed, "alt." + id), "true".equals(first(typed, "decorative." + id))))
                .toList();
    }

    private static List<UUID> uuids(List<String> values) {
        return values.stream().flatMap(value -> uuid(value).stream()).distinct().toList();
    }

    private static java.util.Optional<UUID> uuid(String value) {
        try {
            return java.util.Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private static int number(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
