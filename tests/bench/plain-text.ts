import { seededRandom, type SeededRandom } from './seeded-random.ts'

const split = (words: string) => words.trim().split(/\s+/)

const small = split('the of and to in a is that for it as was with on by at from be this are or an which but not have had they its has')
/** Also words that model names begin with, as novels and news use them. */
const others = split(`
  about above across after again against agreement air almost along already although always among amount ancient animal answer apple area
  army around arrival article autumn away balance bank beach bear beautiful become before begin behind believe below bench between bird
  black blanket blue board boat body book border bottle bread bridge bright brother building business butter cabin calm camera canal
  candle captain carpet castle cattle cause center century certain chair chapter charge children church circle citizen city claim class
  clean clear climate clock cloud coach coast coffee cold color command common company copper corner cotton council country course court
  cover craft cream crowd culture curtain custom damage dance danger daughter debate decade december deep degree delay delta describe
  desert design detail dinner direct distance district doctor dollar door double dream dress drive during early earth east economy edge
  effort either election empty energy engine enough equal evening event every evidence example expert extra factor factory family famous
  farm father favor feature february field figure final finger finish fire fishing flight floor flower follow forest formal former forward
  fountain fresh friday friend frozen garden gate general gentle glass global gold government grain granite grass gravel great ground
  growth guard guest guitar habit half hammer harbor harvest heart heavy height hidden history hollow honest horizon horse hospital hotel
  however hundred hunter husband ice idea image inside island iron itself january jazz journal journey judge juice jungle keeper kitchen
  knife ladder lake language large later laughter lawyer leader learn leather legal lemon letter level library light limit little local
  long lunch machine mango manner marble march margin market master matter meadow measure medical memory mercury metal middle military
  minister mirror modern moment monday money month moral morning mother motion mountain music narrow nation nature nearly needle neighbor
  never night noise normal north notebook nothing november number object ocean october offer office opinion opus orange orchard order
  organ other outside owner oxygen paint palace paper parent parliament party passage path patient pattern peace people pepper perhaps
  period person piano picture pilot planet plastic plate pleasure pocket poem police policy population port potato powder power present
  president price printer prison private problem professor profit project promise public purpose quality quarter queen question quiet rail
  rather reason record region religion repair report research resource result return rhythm ribbon ring river road rocket roof rough round
  royal sail salt saturday scale school science season second secret seed senate series seven shadow shape sharp sheep shelter shoulder
  silence silver simple sister skill sleep slope smoke smooth society soil solar soldier solid sometimes sonnet source south space speech
  spirit spring square stage station statue steam step stone storm story strange stream street strong student sugar summer sunday supper
  surface surprise sweet system table teacher temple theory thirty thousand through thunder ticket timber together tomorrow tongue toward
  tower trade tradition traffic train travel treasure trial tunnel twenty uncle under union upper valley value velvet vessel victory
  village violin vision visitor voice volume voyage wagon walnut water weather wednesday weight welcome western wheel whether whisper
  winter wisdom within without woman wonder wooden worker world writer yellow yesterday younger`)

/** Prose in which nothing is a model: numbers, prices, capitals, quotes and addresses included. */
export function plainText(leastBytes: number, seed: number): string {
  const random = seededRandom(seed)
  const paragraphs: string[] = []
  for (let bytes = 0; bytes < leastBytes; ) {
    const sentences = Array.from({ length: 2 + random.below(6) }, () => sentence(random))
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    bytes += Buffer.byteLength(paragraph) + 2
  }
  return `${paragraphs.join('\n\n')}\n\n`
}

function sentence(random: SeededRandom): string {
  const words = Array.from({ length: 5 + random.below(20) }, () => word(random))
  const text = words.map((one, at) => (at < words.length - 1 && random.isLikely(0.07) ? `${one},` : one)).join(' ')
  const begun = text.charAt(0).toUpperCase() + text.slice(1)
  if (random.isLikely(0.06)) return `“${begun}.”`
  return begun + random.oneOf(['.', '.', '.', '.', '?', '!', ';', ':', ' …'])
}

function word(random: SeededRandom): string {
  if (random.isLikely(0.45)) return random.oneOf(small)
  const plain = random.oneOf(others)
  const kind = random.below(100)
  if (kind < 70) return plain
  if (kind < 80) return plain.charAt(0).toUpperCase() + plain.slice(1)
  if (kind < 82) return plain.toUpperCase()
  if (kind < 84) return `${plain}-${random.oneOf(others)}`
  if (kind < 86) return `(${plain})`
  if (kind < 88) return `${plain}’s`
  if (kind === 88) return `https://www.${plain}.example/${random.oneOf(others)}/${random.below(9000)}`
  return `${number(random)} ${plain}`
}

function number(random: SeededRandom): string {
  const whole = random.below(random.oneOf([10, 100, 3000, 100_000]))
  return random.oneOf([`${whole}`, `${whole}`, `${whole}.${random.below(10)}`, `$${whole}`, `${whole}%`, `${whole}th`, `${1900 + random.below(130)}`])
}
