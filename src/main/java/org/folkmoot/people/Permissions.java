package org.folkmoot.people;

/** Words for permissions. */
final class Permissions {

    private Permissions() {}

    static String key(Permission permission) {
        return "people.permission."
                + permission.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
