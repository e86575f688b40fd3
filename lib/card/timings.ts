/** The pointer must rest this long on a mark, in milliseconds: long enough that reading along a line opens nothing. */
export const INTENT_MS = 200;

/** A card stays this long after the pointer left it and its mark, in milliseconds: a hand's slip is forgiven. */
export const GRACE_MS = 300;

/** Cards on top of each other: the third explains a reference in the second; beyond it one has lost the thread. */
export const MOST_DEEP = 3;
