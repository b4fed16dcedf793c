/** Of a story's id, what is the same for every address of one page: with `http` or `https`, `www.` or not, a last slash or none. */
export function pageKey(id: string): string {
  return id.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
}
