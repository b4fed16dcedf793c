import type { Model } from '../model/model.ts'

/**
 * Ids that are kept, each as its model is called now: once a better source lists a model, it may have another id. One that leads to no
 * model, or to several, stays.
 */
export function renamedIds(ids: readonly string[], before: readonly Model[], now: readonly Model[]): string[] {
  const listed = new Set(now.map(({ id }) => id))
  return [...new Set(ids.map((id) => (listed.has(id) ? id : (heirOf(id, before, now) ?? id))))]
}

function heirOf(id: string, before: readonly Model[], now: readonly Model[]): string | undefined {
  const names = new Set(before.find((model) => model.id === id)?.aliases.filter((alias) => !isPointer(alias)))
  const heirs = now.filter(({ aliases }) => aliases.some((alias) => names.has(alias)))
  return heirs.length === 1 ? heirs[0]?.id : undefined
}

/** `mistral-small-latest` is another model tomorrow. */
function isPointer(alias: string): boolean {
  return /latest\)?$/i.test(alias)
}
