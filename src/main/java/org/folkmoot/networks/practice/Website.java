package org.folkmoot.networks.practice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.folkmoot.networks.Json;
import org.folkmoot.networks.Network;

/**
 * The news pages of the council's own website, and their feed in Atom (RFC 4287). Whoever has read the feed and asks with
 * its {@code ETag} is told that nothing has changed.
 */
record Website(Entries entries, Settings settings) {

    static final Network NETWORK = new Network("website");
    static final String FEED = "/news.xml";
    private static final String COUNCIL = "council";
    private static final String NEWS = "/news";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** @return the path of its page */
    String publish(String title, String text, Instant at) {
        var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        entries.add(new Entry(
                NETWORK,
                slug,
                COUNCIL,
                COUNCIL,
                text,
                at,
                at,
                null,
                null,
                List.of(),
                "",
                Json.text(Json.object().put("title", title)),
                ""));
        return NEWS + "/" + slug;
    }

    boolean owns(Call call) {
        return call.path().equals(FEED)
                || call.path().equals(NEWS)
                || call.path().startsWith(NEWS + "/");
    }

    Reply answer(Call call) {
        if (call.path().equals(FEED)) {
            return feed(call);
        }
        return call.path().equals(NEWS) ? Reply.html(200, page("News", list())) : article(call);
    }

    boolean begun() {
        return !news().isEmpty();
    }

    private Reply article(Call call) {
        return entries.find(NETWORK, call.path().substring(NEWS.length() + 1))
                .map(entry -> Reply.html(200, page(title(entry), body(entry))))
                .orElseGet(() -> Reply.html(404, page("Not found", "<h1>Not found</h1>")));
    }

    private Reply feed(Call call) {
        var news = news();
        var mark = "\""
                + UUID.nameUUIDFromBytes(news.stream()
                        .map(Entry::id)
                        .reduce("", (all, id) -> all + id + "\n")
                        .getBytes(StandardCharsets.UTF_8))
                + "\"";
        return call.header("if-none-match").equals(mark)
                ? new Reply(304, java.util.Map.of("ETag", mark), new byte[0])
                : Reply.bytes(
                                "application/atom+xml",
                                atom(news, "http://" + call.header("host")).getBytes(StandardCharsets.UTF_8))
                        .with("ETag", mark);
    }

    private String atom(List<Entry> news, String here) {
        var feed = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">")
                .append("<title>Dunmere District Council: news</title><id>tag:dunmere.example,2025:news</id><updated>")
                .append(news.isEmpty() ? settings.now() : news.getFirst().createdAt())
                .append("</updated>\n");
        news.forEach(entry -> feed.append("<entry><id>tag:dunmere.example,2025:")
                .append(entry.id())
                .append("</id><title>")
                .append(Html.escape(title(entry)))
                .append("</title><link href=\"")
                .append(here)
                .append(NEWS)
                .append('/')
                .append(entry.id())
                .append("\"/><updated>")
                .append(entry.createdAt())
                .append("</updated><summary>")
                .append(Html.escape(entry.text()))
                .append("</summary></entry>\n"));
        return feed.append("</feed>\n").toString();
    }

    private String list() {
        var body = new StringBuilder("<p><a href=\"/\">All accounts</a></p><h1>News from Dunmere District Council</h1>"
                + "<p class=\"meta\">Programs read it at <a href=\"" + FEED + "\">" + FEED + "</a></p>");
        news().forEach(entry -> body.append("<article><h2><a href=\"")
                .append(NEWS)
                .append('/')
                .append(entry.id())
                .append("\">")
                .append(Html.escape(title(entry)))
                .append("</a></h2><p class=\"meta\">")
                .append(DAY.format(entry.createdAt()))
                .append("</p></article>"));
        return body.toString();
    }

    private static String body(Entry entry) {
        return "<p><a href=\"" + NEWS + "\">News</a></p><h1>" + Html.escape(title(entry)) + "</h1><p class=\"meta\">"
                + DAY.format(entry.createdAt()) + "</p><article><p class=\"text\">" + Html.escape(entry.text())
                + "</p></article>";
    }

    private static String page(String title, String body) {
        return Html.page(title, body);
    }

    private static String title(Entry entry) {
        return Json.read(entry.record()).path("title").asString("");
    }

    /** Newest first. */
    private List<Entry> news() {
        return entries.by(NETWORK, COUNCIL, false, settings.now());
    }
}
