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
    UNBLOCK,
    /** Hears no more of a person; the target is the person: {@link Mutes}. */
    MUTE,
    UNMUTE,
    /** Hears no more of a thread; the target is something in it: {@link Mutes}. */
    MUTE_THREAD,
    UNMUTE_THREAD,
    /** Tells the network's moderators of something that somebody wrote: {@link Reports}. */
    REPORT,
    /** The same of a person. */
    REPORT_PERSON,
    /** Puts a person on one of the account's lists: {@link KeepsLists}. */
    ENLIST,
    DELIST
}
