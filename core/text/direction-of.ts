const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const ENOUGH = 0.4

/**
 * For the `dir` of a text of others. A browser asks its first letter alone, and headlines in Arabic or Hebrew often begin with a model's
 * Latin name: where that many of the words are written from the right, so is the text.
 */
export function directionOf(text: string): 'rtl' | 'auto' {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  return words.filter((word) => FROM_THE_RIGHT.test(word)).length > words.length * ENOUGH ? 'rtl' : 'auto'
}
