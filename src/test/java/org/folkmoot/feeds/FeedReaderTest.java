package org.folkmoot.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    private static final URI FROM = URI.create("https://www.dunmere.example/news/feed");
    private static final Instant NOW = Instant.parse("2026-05-06T08:00:00Z");

    @Test
    void readsAtomAndTakesItsIds() {
        var read = read("""
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Dunmere news</title>
                <id>tag:dunmere,2026:news</id><updated>2026-05-05T09:00:00Z</updated>
                <entry><id>tag:dunmere,2026:1</id><title type="html">Bins &amp;amp; boxes</title>
                <link href="/news/bins"/><updated>2026-05-05T09:00:00Z</updated>
                <summary type="html">&lt;p&gt;On &lt;b&gt;Tuesday&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;.&lt;/p&gt;</summary>
                </entry></feed>
                """);

        assertThat(read.title()).isEqualTo("Dunmere news");
        assertThat(read.entries())
                .containsExactly(new FeedReader.Entry(
                        "tag:dunmere,2026:1",
                        "Bins & boxes",
                        "https://www.dunmere.example/news/bins",
                        "On Tuesday .",
                        Instant.parse("2026-05-05T09:00:00Z")));
    }

    @Test
    void readsRssWithoutGuidsAndNamesEachEntryTheSameEveryTime() {
        var rss = """
                <rss version="2.0"><channel><title>News</title><link>https://www.dunmere.example/</link>
                <description/><item><title>Pool shut</title><link>https://www.dunmere.example/pool</link>
                <pubDate>Tue, 05 May 2026 09:00:00 +0100</pubDate></item>
                <item><title></title></item></channel></rss>
                """;

        var entry = read(rss).entries().getFirst();
        assertThat(read(rss).entries()).hasSize(1).first().isEqualTo(entry);
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-05-05T08:00:00Z"));
        assertThat(entry.guid()).isNotBlank();
    }

    @Test
    void takesNoLinkThatIsNotOfTheWebAndNoDayInTheFuture() {
        var entry = read("""
                <rss version="2.0"><channel><title>News</title><link>https://d.example/</link><description/>
                <item><title>Odd</title><link>javascript:alert(1)</link><guid>odd</guid>
                <pubDate>Tue, 05 May 2099 09:00:00 GMT</pubDate></item></channel></rss>
                """).entries().getFirst();

        assertThat(entry.link()).isEmpty();
        assertThat(entry.publishedAt()).isEqualTo(NOW);
    }

    @Test
    void refusesEntitiesOfItsOwnAndWhatIsNoFeed() {
        assertThat(FeedReader.read(bytes("""
                <!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&e;</title><link>x</link><description/></channel></rss>
                """), FROM, NOW)).isEmpty();
        assertThat(FeedReader.read(bytes("<html><body>News</body></html>"), FROM, NOW))
                .isEmpty();
        assertThat(FeedReader.read(bytes("not xml"), FROM, NOW)).isEmpty();
        assertThat(FeedReader.read(new byte[0], FROM, NOW)).isEmpty();
    }

    private static FeedReader.Read read(String text) {
        return FeedReader.read(bytes(text.strip()), FROM, NOW).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
