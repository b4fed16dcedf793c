import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readFixture } from '../tests/fixtures/fixture.ts'

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

function mentions(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/mentions.ts', ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

async function recordedFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recorded-'))
  folders.push(folder)
  for (const name of ['openrouter', 'genai-prices', 'models.dev', 'weather']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'openrouter', 'whatever-2026-04.json'), await readFixture('prices/openrouter.json', 0))
  await writeFile(join(folder, 'genai-prices', 'data.json'), await readFixture('prices/genai-prices.json', 0))
  await writeFile(join(folder, 'models.dev', 'broken.json'), '{')
  return folder
}

describe('npm run mentions', () => {
  it('prints a table of what a text names', async () => {
    const { code, stdout } = await mentions('GPT-5.5 beats Claude Opus 4.6 and 4.7')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^0–7 +GPT-5\.5 +openai\/gpt-5\.5 +60\.2 · \$11\.25 blend\n/)
    expect(stdout).toMatch(/34–37 +4\.7 +anthropic\/claude-opus-4\.7/)
  })

  it('reads lines with the catalogue of recorded answers, and says what it passes over', async () => {
    const folder = await recordedFolder()
    const input = join(folder, 'in.jsonl')
    await writeFile(input, '\uFEFF{"id":"a","text":"gpt-5.4-2026-03-05-medium or GPT-5.9"}\n\n{"id":"b","text":"nothing"}\n')
    const { code, stdout, stderr } = await mentions('--catalogue', folder, '--input', input)
    expect(code).toBe(0)
    expect(stdout.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        id: 'a',
        mentions: [
          { start: 0, end: 25, model: 'openai/gpt-5.4', variant: '2026-03-05 medium', unknown: false },
          { start: 29, end: 36, model: null, variant: null, unknown: true },
        ],
      },
      { id: 'b', mentions: [] },
    ])
    expect(stderr).toContain('weather')
    expect(stderr).toContain('broken.json')
  })

  it.each([
    ['nothing to read', [], 'Nothing to read'],
    ['an option it does not know', ['--nope', 'x'], "Unknown option '--nope'"],
    ['no such folder', ['--catalogue', '/nowhere/at/all', 'x'], 'no folder /nowhere/at/all'],
    ['no such file', ['--input', '/nowhere/at/all'], 'no file /nowhere/at/all'],
    ['a line that is no JSON', ['--input', 'package.json'], 'Line 1 is not'],
  ])('ends with 2 and a sentence: %s', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await mentions(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })
})
