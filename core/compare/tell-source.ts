import { formatDay } from '../figure/format-time.ts'
import { say } from '../language/say.ts'
import type { ComparedFigure, FigureSource } from './comparison.ts'

/** `24 Apr 2026`, or that the source does not say. */
export function tellDay({ day }: FigureSource): string {
  return day === undefined ? say('board.dayNotStated') : formatDay(day)
}

export function tellVersionOf({ version }: FigureSource): string | undefined {
  return version === undefined ? undefined : version === null ? say('board.versionNotStated') : say('board.version', { version })
}

/** `Inference Report, version 4.0, 24 Apr 2026` */
export function tellSource(source: FigureSource): string {
  return [source.title, tellVersionOf(source), tellDay(source)].filter((part) => part !== undefined).join(', ')
}

/** The one source of all figures that have any; undefined where there are two. */
export function sharedSource(figures: readonly ComparedFigure[]): FigureSource | undefined {
  const sources = figures.flatMap(({ source }) => source ?? [])
  const [first] = sources
  return first && sources.every((source) => tellSource(source) === tellSource(first) && source.url === first.url) ? first : undefined
}
