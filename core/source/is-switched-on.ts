/** Whether a source that comes with the extension is on: as the reader switched it, else as it comes. */
export function isSwitchedOn(
  { id, isOnByDefault }: { id: string; isOnByDefault: boolean },
  switchedSources: Readonly<Record<string, boolean>>,
): boolean {
  return switchedSources[id] ?? isOnByDefault
}
