package org.folkmoot.assets;

/** One encoding of a picture, or a file as it came; its bytes are had with {@link Assets#open(String)}. */
public record Rendition(String name, String mime, long bytes, int width, int height, String sha256) {

    /** Its bytes stand in {@link Pieces}. */
    boolean pieces() {
        return name.equals(Assets.FULL) && !mime.startsWith("image/");
    }
}
