import { keyOf, type Mark } from './find-in-page.ts'
import { boxesOf } from './hit-test.ts'
import type { Box } from './place-card.ts'
import { isWithin } from './reading-area.ts'

/** Where in the window a name stands, or a part of it, and whose figures would be read there. */
export interface NamePlace {
  key: string
  box: Box
}

/** Looks at one name at each step. */
export function* namesInView(marks: Iterable<Mark>): Generator<undefined, NamePlace[]> {
  const places: NamePlace[] = []
  for (const mark of marks) {
    // By the element around it, whose place is cheaper to tell than its own.
    if (isWithin(mark.range.startContainer.parentElement, { top: 0, bottom: innerHeight })) {
      const key = keyOf(mark)
      for (const box of boxesOf(mark.range)) places.push({ key, box })
    }
    yield
  }
  return places
}

/** Whether bare figures beside a line may be read as those of another name at its height, in whatever column. */
export function isShared(line: Box, mark: Mark, names: readonly NamePlace[]): boolean {
  const key = keyOf(mark)
  return names.some((name) => name.key !== key && Math.abs(middleOf(name.box) - middleOf(line)) < Math.max(name.box.height, line.height) / 2)
}

function middleOf({ top, height }: Box): number {
  return top + height / 2
}
