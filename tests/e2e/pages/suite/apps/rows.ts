export const ROWS = 1000
export const ROUNDS = 15

const names = ['GPT-5.5', 'Claude Opus 4.7', 'GLM-5.1', 'Kimi K2.6', 'Gemini 3.1 Pro Preview']

export function rowAt(row: number, round: number): { name: string; score: number; isShort: boolean } {
  return { name: names[(row + round) % names.length] ?? '', score: 40 + ((row * 3 + round) % 20), isShort: (row + round) % 3 === 0 }
}

/** The first rows change places in every round. */
export function keyOf(row: number, round: number): number {
  return row < 40 ? (row * 7 + round * 13) % 40 : row
}
