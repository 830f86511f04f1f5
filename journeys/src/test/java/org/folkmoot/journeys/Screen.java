package org.folkmoot.journeys;

/** What a page is looked at with. */
record Screen(String name, int width, int height, boolean dark) {

    static final Screen DESK = new Screen("1280", 1280, 900, false);
    static final Screen DESK_DARK = new Screen("1280-dark", 1280, 900, true);
    static final Screen NARROWEST = new Screen("320", 320, 800, false);
    static final Screen PHONE = new Screen("390", 390, 844, false);
    static final Screen PHONE_DARK = new Screen("390-dark", 390, 844, true);
}
