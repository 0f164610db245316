package org.citylabs.moderation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.citylabs.city.CityId;
import org.citylabs.identity.PersonId;
import org.citylabs.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a case judges: a text as it stood at one version.
 *
 * @param author absent for a guest's text
 * @param language tag of the content's language
 * @param place what it is about on the map, as the author named it; may be empty
 * @param path where the subject's page is, for those who may see it
 */
public record Snapshot(
        Subject subject,
        int version,
        CityId city,
        @Nullable PersonId author,
        String title,
        String body,
        String place,
        String language,
        @Nullable String topic,
        String path) {

    /** SHA-256 over title, body and place, in hexadecimal: proves later which text was judged. */
    public String contentHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(title.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(body.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(place.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
