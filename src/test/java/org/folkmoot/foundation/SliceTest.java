package org.folkmoot.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    @Test
    void readsBackTheMarksThatItGaveOut() {
        var page = Slice.of(List.of("Mere", "Priory Wood", "Quarry Road"), 2, name -> List.of(name, "7"));

        assertThat(page.rows()).containsExactly("Mere", "Priory Wood");
        assertThat(Slice.key(page.next(), 2)).contains(List.of("Priory Wood", "7"));
        assertThat(Slice.key("", 2)).isEmpty();
        assertThatThrownBy(() -> Slice.key(page.next(), 3)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon\u001fmany", "soon", "soon\u001fmany\u001fabc"})
    void refusesAMarkThatSomebodyTyped(String typed) {
        var mark = Base64.getUrlEncoder().withoutPadding().encodeToString(typed.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Slice.key(mark, 2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Slice.key(typed, 2)).isInstanceOf(Refused.class);
    }
}
