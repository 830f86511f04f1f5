package org.folkmoot.checks;

import org.jspecify.annotations.Nullable;

/**
 * What a look at something says.
 *
 * @param passed null where it cannot be judged; the words then say why
 */
record Verdict(@Nullable Boolean passed, String words) {}
