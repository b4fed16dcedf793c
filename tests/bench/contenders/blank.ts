/** The baseline of all others: what a content script costs that does nothing. */
export {}
