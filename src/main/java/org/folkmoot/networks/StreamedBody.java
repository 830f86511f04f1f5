package org.folkmoot.networks;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A large body as Spring writes one: copied to the network while it is read, and sent once. */
final class StreamedBody extends AbstractResource {

    private final Request.Streamed body;

    StreamedBody(Request.Streamed body) {
        this.body = body;
    }

    @Override
    public String getDescription() {
        return "A body of " + body.length() + " bytes";
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return body.length();
    }

    @Override
    public InputStream getInputStream() {
        return body.opening().get();
    }
}
