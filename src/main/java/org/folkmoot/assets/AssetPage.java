package org.folkmoot.assets;

import java.util.List;
import org.folkmoot.foundation.Problem;

/** One picture with its description; public for its template only. */
public record AssetPage(Asset asset, boolean mayDescribe, Description typed, List<Problem> problems) {}
