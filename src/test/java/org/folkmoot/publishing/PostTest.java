package org.folkmoot.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the calendar and the inbox call a post that nobody named. */
class PostTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brown bins stop next week. Put yours out by 6.30am.  | Brown bins stop next week
            Missed bin? Report it by 5pm. We come back in a day. | Missed bin? Report it by 5pm
            The lido opens at 6.30am on Saturday                 | The lido opens at 6.30am on Saturday
            No bin round today, sorry.                           | No bin round today, sorry
            """)
    void endsWithASentenceThatIsLongEnough(String text, String name) {
        assertThat(Post.start(text)).isEqualTo(name);
    }

    @Test
    void isCutAtAWordAndNotAfterAFullStop() {
        assertThat(Post.start(
                        "Wreath making with the Friends of Priory Wood on Saturday, from 10am until the last branch"))
                .isEqualTo("Wreath making with the Friends of Priory Wood on Saturday…");
    }

    @Test
    void hasNoNameWithoutWords() {
        assertThat(Post.start(" \n ")).isEmpty();
    }
}
