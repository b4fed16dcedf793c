/** A list of words as one text: a list of texts weighs more. */
export const words = (text: string): readonly string[] => text.split(' ')
