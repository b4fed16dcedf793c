/** A line of what a benchmark must reach. */
export interface Verdict {
  bar: string
  measured: string
  isHeld: boolean
}

export type Row = readonly string[]

export function printTable(rows: readonly Row[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}`)
  console.log()
}

export function printVerdicts(verdicts: readonly Verdict[]): void {
  console.log('Bars')
  printTable(verdicts.map(({ bar, measured, isHeld }) => [isHeld ? '✓' : '✗', bar, measured]))
}

const MOST_DRIFT = 0.2

export function printDrift(drift: number): void {
  console.log(`The machine’s own speed drifted by ${percent(drift)} during this run.`)
  if (drift > MOST_DRIFT) console.log(`⚠ This run is unreliable: that is more than ${percent(MOST_DRIFT)}. Repeat it on a quiet machine.`)
}

export function fixed(figure = NaN): string {
  return figure.toFixed(1)
}

export function percent(share = NaN): string {
  return `${(share * 100).toFixed(1)}%`
}
