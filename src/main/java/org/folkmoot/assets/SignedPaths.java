package org.folkmoot.assets;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Short-lived paths under which a network fetches one file without signing in. The signature stands for the asset, the
 * very bytes, and the end of its life; nothing else opens with it, and nothing can be listed.
 */
@Component
@EnableConfigurationProperties(AssetSettings.class)
public class SignedPaths {

    static final String ROOT = "/media";
    private static final String PURPOSE = "media";

    private final AssetEntries entries;
    private final Vault vault;
    private final AssetSettings settings;
    private final Clock clock;

    SignedPaths(AssetEntries entries, Vault vault, AssetSettings settings, Clock clock) {
        this.entries = entries;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the file with these bytes; empty when the library has none. */
    public Optional<String> of(String sha256) {
        return entries.stored(sha256).map(stored -> {
            var until = clock.instant().plus(settings.addressLife()).getEpochSecond();
            var file = sha256 + "." + ending(stored.rendition().mime());
            var signed = signed(stored.asset().value().toString(), String.valueOf(until), file);
            var signature = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.sign(PURPOSE, signed));
            return String.join("/", ROOT, stored.asset().value().toString(), "" + until, signature, file);
        });
    }

    /** What a path opens; empty whatever is wrong with it. */
    Optional<AssetEntries.Stored> open(String asset, String until, String signature, String file) {
        if (!vault.signed(PURPOSE, signed(asset, until, file), bytes(signature)) || over(until)) {
            return Optional.empty();
        }
        return entries.stored(new AssetId(UUID.fromString(asset)), file.substring(0, file.indexOf('.')));
    }

    /** What we signed ourselves is a number. */
    private boolean over(String until) {
        return !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    }

    private static String signed(String asset, String until, String file) {
        return asset + '\n' + until + '\n' + file;
    }

    private static byte[] bytes(String signature) {
        try {
            return Base64.getUrlDecoder().decode(signature.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Some networks look at the end of the address. */
    private static String ending(String mime) {
        return switch (mime) {
            case "image/jpeg" -> "jpg";
            case "video/quicktime" -> "mov";
            case "application/x-subrip" -> "srt";
            default -> mime.substring(mime.indexOf('/') + 1);
        };
    }
}
