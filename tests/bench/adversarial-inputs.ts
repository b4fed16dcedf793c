import type { MentionIndex } from '../../core/mention/mention.ts'
import { seededRandom } from './seeded-random.ts'

/** Inputs meant to make a finder look at the same characters again and again, by what they hold; each of about `bytes` bytes. */
export function adversarialInputs(index: MentionIndex, bytes: number): Readonly<Record<string, string>> {
  const repeated = (piece: string) => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)))
  return {
    'one long word': repeated('a'),
    'one long number': repeated('7'),
    'GPT-': repeated('GPT-'),
    'o3': repeated('o3 '),
    '4-7-': repeated('4-7-'),
    '1.': repeated('1.'),
    'a continued name': `Claude Opus 4.7${repeated(' and 4.6 and 4.7')}`,
    'continued names': repeated('Claude Opus 4.7 and 4.6 and 4.5, 4.1 / 4 and Sonnet 4.6 and '),
    'GPT-5.5': repeated('GPT-5.5 '),
    'GPT-5.5 (': repeated('GPT-5.5 ('),
    'GPT-9.9, unknown': repeated('GPT-9.9 '),
    'GPT 5.5 with wide gaps': repeated('GPT    5.5    '),
    'zero-width characters': repeated('\u200b\u200d\u2060'),
    'zero-width in names': repeated('G\u200bP\u200bT\u200b-\u200b5\u200b.\u200b5 '),
    'full-width characters': repeated('ＧＰＴ－５．５　'),
    'newlines': repeated('\n'),
    'spaces': repeated(' '),
    'openai/': repeated('openai/'),
    'openai/ before a name': repeated('openai/openai/gpt-5.5 '),
    'doubtful names': repeated('Grok 4 O1 phi 4 R1 K2 Nova Pro '),
    'doubtful names, alike': repeated('R1 '),
    'claude': repeated('claude '),
    'claude-': repeated('claude-'),
    'brackets': repeated('([{<'),
    'closing brackets': repeated(')]}>'),
    'random bytes': randomBytes(bytes),
    'random tokens of names': randomTokens(index, bytes, [' ', ' ', '-', '.', '', '_', '/', ', ', ' and ', '\n', ' (', ') ']),
    'random tokens, glued': randomTokens(index, bytes, ['', '-', '.']),
  }
}

function randomBytes(bytes: number): string {
  const { below } = seededRandom(3)
  return Buffer.from(Uint8Array.from({ length: bytes }, () => below(256))).toString('latin1')
}

function randomTokens({ names }: MentionIndex, bytes: number, separators: readonly string[]): string {
  const random = seededRandom(4)
  const tokens = [...new Set(Object.keys(names).flatMap((name) => name.split(' ')))]
  const pieces: string[] = []
  for (let length = 0; length < bytes; length += (pieces.at(-2)?.length ?? 0) + (pieces.at(-1)?.length ?? 0)) {
    pieces.push(random.oneOf(tokens), random.oneOf(separators))
  }
  return pieces.join('')
}
