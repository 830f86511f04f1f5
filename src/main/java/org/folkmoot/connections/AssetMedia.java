package org.folkmoot.connections;

import java.util.NoSuchElementException;
import org.folkmoot.assets.Assets;
import org.folkmoot.networks.MediaSource;
import org.springframework.stereotype.Component;

/** Hands the library's files to connectors by their digest. */
@Component
class AssetMedia implements MediaSource {

    private final Assets assets;

    AssetMedia(Assets assets) {
        this.assets = assets;
    }

    @Override
    public byte[] bytes(String sha256) {
        return assets.bytes(sha256)
                .orElseThrow(() -> new NoSuchElementException("The library has no file with digest " + sha256));
    }
}
