package org.folkmoot.assets;

/** An encoded picture in memory. */
record Picture(String mime, int width, int height, byte[] data) {

    String sha256() {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256").digest(data);
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Rendition as(String name) {
        return new Rendition(name, mime, data.length, width, height, sha256());
    }
}
