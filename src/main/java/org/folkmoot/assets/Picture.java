package org.folkmoot.assets;

/** An encoded picture in memory. */
record Picture(String mime, int width, int height, byte[] data) {

    String sha256() {
        return Incoming.sha256(data);
    }

    Rendition as(String name) {
        return new Rendition(name, mime, data.length, width, height, sha256());
    }
}
