const SAMPLE_BYTES = 4_000
/** With fewer foreign characters than these nothing can be said of a language. */
const LEAST_FOREIGN = 12
/** What its language writes most is at least this share of a real text; of a text misread it is a few in a hundred. */
const LEAST_SHARE = 0.2

/** A byte that begins a character of UTF-8 and one that continues it: in a Western text, a letter and then a symbol, which is rare. */
const UTF8_PAIR = /[\uf7c0-\uf7f4][\uf780-\uf7bf]/
const ROW = /[\uf780-\uf7ff]{4}/

/** By encoding, what its language writes most. Hebrew stands before Russian, whose letters are the same bytes and some more. */
const commonOf: readonly (readonly [encoding: string, common: RegExp])[] = [
  ['shift_jis', /[ぁ-んァ-ヶ]/g],
  ['euc-jp', /[ぁ-んァ-ヶ]/g],
  ['euc-kr', /[이다는에의을가를고하은로한지서도기인사리아대그라시자어해나과수정일있안게]/g],
  ['gb18030', /[的一是不了在人有我他这个中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作用道行所然家种事成方多经法学如都同现当没动面起看定分还进好小部其些主]/g],
  ['big5', /[的一是不了在人有我他這個中大來上國和地到以說時要就出會可也你對生能而子那得於著下自之年過發後作用道行所然家種事成方多經法學如都同現當沒動面起看定分還進好小部其些主]/g],
  ['windows-1255', /[א-ת]/g],
  ['koi8-r', /[а-я]/g],
  ['windows-1251', /[а-я]/g],
  ['windows-1253', /[α-ωάέήίόύώ]/g],
  ['windows-874', /[ก-ฮะ-ู]/g],
]

/**
 * What bytes are written in that are no whole UTF-8 and say nothing else. Where bytes above ASCII stand alone it is Western; where
 * they stand in rows, whatever reads most like some language. Where nothing does, it is UTF-8 with flaws.
 */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const raw = new TextDecoder('x-user-defined').decode(sample)
  if (!UTF8_PAIR.test(raw) && !ROW.test(raw)) return 'windows-1252'
  const shares = commonOf.map(([encoding, common]) => ({ encoding, share: shareOf(decode(sample, encoding), common) }))
  const best = shares.reduce((first, second) => (second.share > first.share ? second : first))
  return best.share > Math.max(LEAST_SHARE, shareOf(decode(sample, 'utf-8'), /[^\0-\x7f]/g)) ? best.encoding : 'utf-8'
}

function decode(sample: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(sample, { stream: true })
}

function shareOf(text: string, common: RegExp): number {
  const count = (of: RegExp) => text.match(of)?.length ?? 0
  const foreign = count(/[^\0-\x7f]/g)
  return foreign < LEAST_FOREIGN ? 0 : (count(common) - 2 * count(/\ufffd/g)) / foreign
}
