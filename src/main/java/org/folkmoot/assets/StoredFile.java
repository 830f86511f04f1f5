package org.folkmoot.assets;

import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.core.io.AbstractResource;

/** A file of the library that can be opened any number of times, and is read from the database as it is used. */
final class StoredFile extends AbstractResource {

    private final Rendition rendition;
    private final Supplier<InputStream> opening;

    StoredFile(Rendition rendition, Supplier<InputStream> opening) {
        this.rendition = rendition;
        this.opening = opening;
    }

    @Override
    public String getDescription() {
        return rendition.name() + " " + rendition.sha256();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return rendition.bytes();
    }

    @Override
    public InputStream getInputStream() {
        return opening.get();
    }
}
