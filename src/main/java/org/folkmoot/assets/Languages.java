package org.folkmoot.assets;

import java.util.List;

/** Those that councils in Britain publish captions in most; programs may name any other by its BCP 47 tag. */
final class Languages {

    static final List<String> KNOWN = List.of(
            "en-GB", "cy", "gd", "ga", "kw", "ar", "bn", "fr", "gu", "lt", "pa", "pl", "pt", "ro", "so", "uk", "ur",
            "zh");

    private Languages() {}
}
