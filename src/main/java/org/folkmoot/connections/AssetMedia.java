package org.folkmoot.connections;

import java.io.InputStream;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.folkmoot.assets.Assets;
import org.folkmoot.assets.SignedPaths;
import org.folkmoot.networks.MediaSource;
import org.folkmoot.web.PublicAddress;
import org.springframework.stereotype.Component;

/** Hands the library's files to connectors by their digest. */
@Component
class AssetMedia implements MediaSource {

    private final Assets assets;
    private final SignedPaths paths;
    private final PublicAddress here;

    AssetMedia(Assets assets, SignedPaths paths, PublicAddress here) {
        this.assets = assets;
        this.paths = paths;
        this.here = here;
    }

    @Override
    public byte[] bytes(String sha256) {
        return assets.bytes(sha256).orElseThrow(() -> missing(sha256));
    }

    @Override
    public InputStream open(String sha256) {
        return assets.open(sha256).orElseThrow(() -> missing(sha256));
    }

    @Override
    public Optional<URI> address(String sha256, String mime) {
        return paths.of(sha256).flatMap(here::fromOutside);
    }

    @Override
    public MediaSource onThisMachine() {
        return new Near(this);
    }

    private static NoSuchElementException missing(String sha256) {
        return new NoSuchElementException("The library has no file with digest " + sha256);
    }

    /** For the practice networks. */
    private record Near(AssetMedia media) implements MediaSource {

        @Override
        public byte[] bytes(String sha256) {
            return media.bytes(sha256);
        }

        @Override
        public InputStream open(String sha256) {
            return media.open(sha256);
        }

        @Override
        public Optional<URI> address(String sha256, String mime) {
            return media.paths.of(sha256).flatMap(media.here::onThisMachine);
        }
    }
}
