package org.folkmoot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RelMeTest {

    private static final URI PAGE = URI.create("https://www.dunmere.example/social/");

    @Test
    void findsLinksThatSayMeHoweverTheyAreWritten() {
        var links = RelMe.links("""
                <link rel=me href=https://social.example/@dunmere>
                <A class="x" HREF='https://www.facebook.com/DunmereDC?a=1&amp;b=2' REL="noopener Me">Facebook</A>
                <a rel="me" href="../jobs">Jobs</a>
                """, PAGE);

        assertThat(links)
                .containsExactly(
                        URI.create("https://social.example/@dunmere"),
                        URI.create("https://www.facebook.com/DunmereDC?a=1&b=2"),
                        URI.create("https://www.dunmere.example/jobs"));
    }

    @Test
    void believesNoCommentNoScriptAndNoOtherRelation() {
        assertThat(RelMe.links("""
                <!-- <a rel="me" href="https://a.example/"> -->
                <script>"<a rel='me' href='https://b.example/'>"</script>
                <a rel="menu" href="https://c.example/">c</a><abbr rel="me" href="https://d.example/">d</abbr>
                <a rel="me" href="not an address">e</a>
                """, PAGE)).isEmpty();
    }
}
