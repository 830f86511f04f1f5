package org.folkmoot.networks;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to appear, frozen: a delivery keeps it as JSON and never changes it.
 *
 * @param text exactly as it is to be read; line breaks are {@code \n}
 * @param link the address whose card the post shows, where the network makes one
 * @param language BCP 47, such as {@code en-GB} or {@code cy}
 * @param poll what people are asked; null for none
 * @param thread the texts that follow the first one, each an answer to the one before it
 * @param title on networks whose posts have one; null elsewhere
 * @param warning what people read before they choose to see the rest, where the network has such a thing
 * @param form how the network shows it
 * @param firstComment what the account says in a comment under it at once; null for nothing
 * @param card what the link's card says where we make it; null where nobody has looked at the page
 * @param gate who may answer and quote; null for everybody
 * @param about what a deed needs besides its target: the kind of a report, a list; null for none
 */
public record Content(
        String text,
        List<Media> media,
        @Nullable URI link,
        String language,
        @Nullable Poll poll,
        List<String> thread,
        @Nullable String title,
        @Nullable String warning,
        Form form,
        @Nullable String firstComment,
        @Nullable Card card,
        @Nullable Gate gate,
        @Nullable String about) {

    /** @param picture null for none */
    public record Card(
            String title, String description, @Nullable Media picture) {}

    public enum Form {
        POST,
        /** A short upright video. */
        REEL,
        /** A picture or a video that is gone after a day. */
        STORY
    }

    /** A delivery that was ordered by an older Folkmoot names no thread and no form. */
    @SuppressWarnings("ConstantValue")
    public Content {
        media = List.copyOf(media);
        thread = thread == null ? List.of() : List.copyOf(thread);
        form = form == null ? Form.POST : form;
    }

    public Content(String text, List<Media> media, @Nullable URI link, String language) {
        this(text, media, link, language, null, List.of(), null, null, Form.POST, null, null, null, null);
    }

    public static Content text(String text) {
        return new Content(text, List.of(), null, "en-GB");
    }

    public Content showing(List<Media> files) {
        return new Content(
                text, files, link, language, poll, thread, title, warning, form, firstComment, card, gate, about);
    }

    public Content asking(Poll question) {
        return new Content(
                text, media, link, language, question, thread, title, warning, form, firstComment, card, gate, about);
    }

    public Content followedBy(List<String> more) {
        return new Content(
                text, media, link, language, poll, more, title, warning, form, firstComment, card, gate, about);
    }

    public Content titled(@Nullable String name) {
        return new Content(
                text, media, link, language, poll, thread, name, warning, form, firstComment, card, gate, about);
    }

    public Content warned(@Nullable String words) {
        return new Content(
                text, media, link, language, poll, thread, title, words, form, firstComment, card, gate, about);
    }

    public Content as(Form shown) {
        return new Content(
                text, media, link, language, poll, thread, title, warning, shown, firstComment, card, gate, about);
    }

    public Content commented(@Nullable String words) {
        return new Content(text, media, link, language, poll, thread, title, warning, form, words, card, gate, about);
    }

    public Content carded(@Nullable Card shown) {
        return new Content(
                text, media, link, language, poll, thread, title, warning, form, firstComment, shown, gate, about);
    }

    public Content gated(@Nullable Gate set) {
        return new Content(
                text, media, link, language, poll, thread, title, warning, form, firstComment, card, set, about);
    }

    public Content concerning(String thing) {
        return new Content(
                text, media, link, language, poll, thread, title, warning, form, firstComment, card, gate, thing);
    }

    /** The first text and those that follow it. */
    public List<String> parts() {
        return Stream.concat(Stream.of(text), thread.stream()).toList();
    }

    public List<Media> images() {
        return media.stream().filter(one -> !one.video()).toList();
    }

    public List<Media> videos() {
        return media.stream().filter(Media::video).toList();
    }
}
