package org.folkmoot.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.folkmoot.FolkmootTest;
import org.folkmoot.foundation.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FolkmootTest
class LibraryPageTest {

    private static final Actor SETUP = new Actor.Job("setup");

    @Autowired
    Assets assets;

    @Test
    void keepsThePictureOnceHoweverOftenItIsAdded() {
        var first = add(11, "Three bins at a kerb");
        var second = add(11, "Something else");

        assertThat(second).isEqualTo(first);
        assertThat(assets.get(first).alt()).isEqualTo("Three bins at a kerb");
        assertThat(assets.rendition(first, Assets.THUMB).width()).isEqualTo(480);
        assertThat(assets.bytes(assets.get(first).sha256())).isPresent();
    }

    @Test
    void findsAPictureByItsDescription() {
        var id = add(12, "A maypole on the Green");

        assertThat(assets.library("maypole", null, 10).rows())
                .extracting(Asset::id)
                .containsExactly(id);
        assertThat(assets.library("100%", null, 10).rows()).isEmpty();
    }

    @Test
    void pagesThroughTheLibraryNewestFirst() {
        add(13, "One");
        var newest = add(14, "Two");

        var first = assets.library("", null, 1);
        assertThat(first.rows()).extracting(Asset::id).containsExactly(newest);
        assertThat(assets.library("", first.next(), 1).rows())
                .extracting(Asset::id)
                .doesNotContain(newest);
    }

    @Test
    void changesADescriptionAndTellsTheTrail() {
        var id = add(15, "");

        assets.describe(SETUP, id, new Description("lido.jpg", "", true, "our own photo"));

        assertThat(assets.get(id).described()).isTrue();
        assertThat(assets.get(id).name()).isEqualTo("lido.jpg");
    }

    private AssetId add(int seed, String alt) {
        var file = new ByteArrayInputStream(Pictures.jpeg(800, 600, seed));
        return assets.add(SETUP, file, new Description("picture-" + seed + ".jpg", alt, false, ""));
    }
}
