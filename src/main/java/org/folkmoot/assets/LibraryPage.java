package org.folkmoot.assets;

import java.util.List;
import org.folkmoot.foundation.Problem;
import org.folkmoot.foundation.Slice;

/** The library with its form for a new picture; public for its template only. */
public record LibraryPage(
        String search, Slice<Asset> assets, boolean mayAdd, Description typed, List<Problem> problems) {}
