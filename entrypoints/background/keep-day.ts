import { boards as definitions } from '../../catalog/boards.ts'
import { addDays, type Day } from '../../core/day/day.ts'
import type { Edition } from '../../core/edition/edition.ts'
import { keepTold } from '../../core/edition/keep-told.ts'
import { dayFigures, markBreaks, type DayBoard } from '../../core/history/day-figures.ts'
import { DAYS_COMPARED } from '../../core/history/days-compared.ts'
import type { Catalogue, Model } from '../../core/model/model.ts'
import { tieRows } from '../../core/model/tie-rows.ts'
import { keepDays, readDayEdition, readDayFigures, readHistory, type DayRecord } from '../../platform/history.ts'

/** The boards of the last days, for telling what changed since. */
export async function readBoardsBefore(day: Day): Promise<DayBoard[]> {
  const { days } = await readHistory()
  const before = Array.from({ length: DAYS_COMPARED }, (_, age) => addDays(day, -age - 1)).filter((earlier) => days[earlier]?.figures)
  return (await Promise.all(before.map(readDayFigures))).flatMap((figures) => figures?.boards ?? [])
}

/** Keeps what today shows. Of a report that is shown since an earlier day, that day keeps what the report printed. */
export async function keepToday(today: Day, edition: Edition | undefined, report: Edition | undefined, { models, leaderboards }: Catalogue): Promise<void> {
  const records: DayRecord[] = [
    {
      day: today,
      edition: edition?.date === today ? edition : undefined,
      figures: dayFigures(today, leaderboards, models, { definitions, earlier: await readBoardsBefore(today) }),
    },
  ]
  if (report && report.date < today) records.push({ day: report.date, edition: await reportOf(report) })
  await keepDays(records, today)
}

/** Keeps the report's edition of a past day; and its boards, unless that day has its own already. */
export async function keepPastDay(report: Edition, models: readonly Model[], today: Day): Promise<void> {
  const records: DayRecord[] = [{ day: report.date, edition: await reportOf(report) }]
  const { days } = await readHistory()
  if (!days[report.date]?.figures && report.boards.length > 0) records.push(...(await figuresOf(report, models, days)))
  await keepDays(records, today)
}

/** @returns undefined when that day keeps its report already */
async function reportOf(report: Edition): Promise<Edition | undefined> {
  const held = await readDayEdition(report.date)
  if (held?.origin === 'report') return undefined
  return held ? keepTold(report, held) : report
}

/** The boards of a past day, and those of the next day that is kept, which follow them now. */
async function figuresOf({ date, boards }: Edition, models: readonly Model[], days: Readonly<Record<Day, unknown>>): Promise<DayRecord[]> {
  const figures = dayFigures(date, tieRows(boards, models), [], { definitions, earlier: await readBoardsBefore(date) })
  const next = Object.keys(days).sort().find((day) => day > date)
  const followed = next === undefined ? undefined : await readDayFigures(next)
  const earlier = followed && [...(await readBoardsBefore(followed.day)), ...figures.boards]
  const marked = earlier && markBreaks(followed, { definitions, earlier })
  return [{ day: date, figures }, ...(marked ? [{ day: marked.day, figures: marked }] : [])]
}
