/** Letters, new at each load, so that no page and no style sheet can count on them. */
export function randomName(): string {
  return (Math.random().toString(36) + Math.random().toString(36)).replace(/[^a-z]/g, '')
}
