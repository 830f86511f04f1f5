package org.folkmoot.networks.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void leavesTheWordsThatAResidentWrote() {
        var html =
                "<p><span class=\"h-card\"><a href=\"https://social.example/@dunmere\">@<span>dunmere</span></a></span>"
                        + " Bins &amp; benches?<br />I &lt;3 them &#39;all&#x27;</p><p>See <a href=\"https://x.example\">"
                        + "<span class=\"invisible\">https://</span><span>x.example</span></a></p>";

        assertThat(Markup.text(html)).isEqualTo("@dunmere Bins & benches?\nI <3 them 'all'\n\nSee https://x.example");
    }

    @Test
    void leavesAnEntityThatItDoesNotKnow() {
        assertThat(Markup.text("&notanentity; &#99999999999;")).isEqualTo("&notanentity; &#99999999999;");
    }
}
