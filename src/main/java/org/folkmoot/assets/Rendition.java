package org.folkmoot.assets;

/** One encoding of a picture; its bytes are had with {@link Assets#bytes(String)}. */
public record Rendition(String name, String mime, long bytes, int width, int height, String sha256) {}
