package org.folkmoot.publishing;

import java.util.EnumMap;
import java.util.Map;
import org.folkmoot.readiness.Aspect;
import org.folkmoot.readiness.Look;
import org.folkmoot.readiness.Witness;
import org.folkmoot.register.Account;
import org.folkmoot.web.Dates;
import org.folkmoot.web.Words;
import org.springframework.stereotype.Component;

/** What the posts of an account say of its launch. */
@Component
class PostsWitness implements Witness {

    /** As many fill the first page that somebody sees of an Instagram account; the council's plan asks for them. */
    private static final int FIRST_POSTS = 9;

    private static final String POSTS = "/calendar";

    private final Beginnings beginnings;
    private final Words words;
    private final Dates dates;

    PostsWitness(Beginnings beginnings, Words words, Dates dates) {
        this.beginnings = beginnings;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public Map<Aspect, Look> of(Account account) {
        var begun = beginnings.of(account.id());
        var looks = new EnumMap<Aspect, Look>(Aspect.class);
        looks.put(
                Aspect.SEED_POSTS,
                look(
                        begun.approved() >= FIRST_POSTS,
                        "seed",
                        Map.of("approved", begun.approved(), "wanted", FIRST_POSTS)));
        looks.put(
                Aspect.ALT_TEXT,
                look(
                        begun.approved() > 0 && begun.described() == begun.pictures(),
                        "described",
                        Map.of("described", begun.described(), "pictures", begun.pictures())));
        var first = begun.publishedAt();
        looks.put(
                Aspect.FIRST_POST,
                first == null ? look(false, "first", Map.of()) : look(true, "first", Map.of("day", dates.day(first))));
        return looks;
    }

    private Look look(boolean met, String key, Map<String, ?> args) {
        return met
                ? new Look.Met(words.of("publishing.begun." + key + ".yes", args))
                : new Look.Lacking(words.of("publishing.begun." + key + ".no", args), POSTS);
    }
}
