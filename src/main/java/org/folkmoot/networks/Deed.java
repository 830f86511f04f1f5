package org.folkmoot.networks;

/** What a delivery does on its network. Each but publishing and messages is a plan of one step that may be repeated. */
public enum Deed {
    PUBLISH,
    /** Replaces the text of what we published: {@link Edits}. */
    CORRECT,
    /** Removes what we published: {@link Deletes}. */
    TAKE_DOWN,
    /** Hides what somebody wrote to us: {@link Moderates}. */
    HIDE,
    /** Shows again what was hidden: {@link Moderates}. */
    SHOW,
    /** Removes what somebody else wrote under our post: {@link Moderates}. */
    REMOVE,
    /** Answers somebody in private; the target is the person: {@link Messages}. */
    MESSAGE,
    /** Keeps a person from writing to the account; the target is the person: {@link Blocks}. */
    BLOCK,
    /** Lets a blocked person write again: {@link Blocks}. */
    UNBLOCK
}
