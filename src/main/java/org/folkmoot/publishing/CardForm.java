package org.folkmoot.publishing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a link's card says, exactly as somebody typed it.
 *
 * @param link the address that was looked at; empty where the words were typed
 * @param picture its number in the library; empty for none
 */
public record CardForm(String link, String title, String description, String picture) {

    static CardForm of(Extras.@Nullable Card card) {
        return card == null
                ? new CardForm("", "", "", "")
                : new CardForm(
                        card.link(),
                        card.title(),
                        card.description(),
                        card.picture() == null ? "" : card.picture().toString());
    }

    /** For this address; null where nothing is said. */
    Extras.@Nullable Card read(String address) {
        var about = link.isBlank() ? address : link;
        return empty() || address.isBlank() || !about.strip().equals(address.strip())
                ? null
                : new Extras.Card(about, title, description, asset());
    }

    private @Nullable UUID asset() {
        try {
            return picture.isEmpty() ? null : UUID.fromString(picture);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public boolean empty() {
        return title.isBlank() && description.isBlank() && picture.isEmpty();
    }

    CardForm withoutPicture() {
        return new CardForm(link, title, description, "");
    }
}
