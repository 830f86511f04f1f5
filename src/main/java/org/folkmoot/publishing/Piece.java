package org.folkmoot.publishing;

import org.folkmoot.networks.Limits;

/** What a post may have besides its words, its link and its pictures, and what some networks have not. */
public enum Piece {
    /** To be a reel or a story; without it, it is a post like any other. */
    FORM("form"),
    THREAD("thread"),
    POLL("poll"),
    WARNING("warning"),
    FIRST_COMMENT("firstComment"),
    HEADING("heading"),
    GATE("gate");

    private final String field;

    Piece(String field) {
        this.field = field;
    }

    /** Where it stands in the composer. */
    public String field() {
        return field;
    }

    /** A network with these limits cannot show it. */
    boolean lackedBy(Limits limits, Extras extras) {
        return switch (this) {
            case FORM -> !limits.forms().contains(extras.form());
            case THREAD -> limits.thread() == 0;
            case POLL -> limits.poll() == null;
            case WARNING -> !limits.warning();
            case FIRST_COMMENT -> !limits.firstComment();
            case HEADING -> !limits.titles();
            case GATE -> limits.gates().isEmpty();
        };
    }

    /**
     * The post says the same without it, so that it stays behind by itself where a network has no place for it. What is
     * a part of what is said stays behind only where somebody says so.
     */
    boolean dispensable() {
        return switch (this) {
            case FORM, FIRST_COMMENT, HEADING, GATE -> true;
            case THREAD, POLL, WARNING -> false;
        };
    }
}
