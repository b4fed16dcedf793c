import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { sources, sourceUrls } from '../catalog/sources/index.ts'
import type { Source } from '../core/source/source.ts'
import { fixtureOfSource } from './internet/fixture-of-source.ts'
import { listFiles, readCode, ROOT, type SourceFile } from './repository.ts'

/** The folders of docs/architecture.md. */
const folders = [
  'entrypoints', 'components', 'stores', 'catalog', 'core', 'annotator', 'platform', 'locales', 'public', 'scripts', 'tests', 'docs',
  '.github', '.ci',
]
const shipped = /^(core|catalog|platform|annotator|stores|components|entrypoints)\//

let files: string[]
let code: SourceFile[]
beforeAll(async () => {
  files = await listFiles()
  code = await readCode()
})

const isTest = (path: string) => /\.(test|e2e)\.ts$/.test(path) || path.startsWith('tests/')
/** The files whose text breaks a rule, as `path: the words that break it`. */
function breaches(pattern: RegExp, isWatched: (path: string) => boolean): string[] {
  return code.flatMap(({ path, text }) => {
    const found = isWatched(path) ? pattern.exec(text) : null
    return found ? [`${path}: ${found[0]}`] : []
  })
}

describe('the tree', () => {
  it('has a place for every file', () => {
    const strays = files.filter((path) => path.includes('/') && !folders.includes(path.split('/')[0] ?? ''))
    expect(strays, 'Move these into a folder of docs/architecture.md, or draw the new folder there and add it here').toEqual([])
  })

  it('keeps files short enough to be read in one go', () => {
    const long = code.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)
    expect(long, 'Look for the second subject in these files and give it a file of its own').toEqual([])
  })

  it('names files for what they hold', () => {
    const misnamed = code.map(({ path }) => path).filter((path) => {
      const name = basename(path)
      if (name === 'App.vue') return false
      return extname(name) === '.vue' ? !/^([A-Z][a-z\d]+){2,}\.vue$/.test(name) : !/^[a-z\d]+(-[a-z\d]+)*(\.[a-z\d]+)*\.(ts|js|mjs)$/.test(name)
    })
    expect(misnamed, 'TypeScript files are kebab-case, Vue files PascalCase in two words or more').toEqual([])
    const vague = files.filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.|$)/.test(path))
    expect(vague, 'Say in the name what it does').toEqual([])
  })

  it('names a module that exports one thing after that thing', () => {
    const misnamed = code.flatMap(({ path, text }) => {
      if (!shipped.test(path) || isTest(path) || extname(path) !== '.ts' || basename(path) === 'index.ts') return []
      const exported = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm)].map(([, name]) => name ?? '')
      const [only] = exported
      const words = basename(path, '.ts').split('-').map((word) => word.replace(/s$/, ''))
      const isNamed = only === undefined || words.some((word) => only.toLowerCase().includes(word))
      return exported.length !== 1 || isNamed || /^export .* from /m.test(text) ? [] : [`${path} exports ${String(only)}`]
    })
    expect(misnamed, 'Rename the file after its export').toEqual([])
  })
})

describe('the table of imports', () => {
  it.each([
    ['core/breach.ts', '../platform/store.ts', 'core/'],
    ['core/breach.ts', '../catalog/boards.ts', 'core/'],
    ['catalog/breach.ts', '../platform/store.ts', 'catalog/'],
    ['platform/breach.ts', '../stores/edition.ts', 'platform/'],
    ['annotator/breach.ts', '../platform/settings.ts', 'annotator/'],
    ['components/breach.ts', '../stores/edition.ts', 'components/'],
    ['stores/breach.ts', '../annotator/marks.ts', 'stores/'],
    ['entrypoints/popup/breach.ts', '../background/refresh.ts', 'entrypoint'],
    ['entrypoints/popup/breach.ts', '../annotator/serve-page.ts', 'entrypoint'],
    ['entrypoints/annotator/breach.ts', '../background/refresh.ts', 'entrypoint'],
    ['entrypoints/annotate.content/breach.ts', '../../platform/store.ts', 'content script'],
    ['entrypoints/annotate.content/breach.ts', '../../platform/records.ts', 'content script'],
    ['entrypoints/annotator/breach.ts', '../../platform/records.ts', 'content script'],
    ['entrypoints/annotator/breach.ts', '../../stores/edition.ts', 'content script'],
    // What the imported file imports itself.
    ['catalog/sources/labs.ts', './index.ts', 'cycle'],
    ['components/use-grid-keys.ts', './BoardTable.vue', 'cycle'],
  ])('is enforced by lint: %s may not import %s', async (filePath, imported, words) => {
    const [result] = await new ESLint({ cwd: ROOT }).lintText(`import '${imported}'\n`, { filePath: join(ROOT, filePath) })
    const messages = result?.messages.filter(({ ruleId }) => ruleId?.startsWith('import-x/')).map(({ message }) => message)
    expect(messages?.join(), 'Mend the zones in eslint.config.js').toContain(words)
  }, 20_000)

  it('writes every import of ours out to its extension', () => {
    const short = breaches(/from '\.{1,2}\/[^']*(?<!\.(?:ts|vue|css|json|js))'/, () => true)
    expect(short, 'Add the extension: Node runs these files as they are').toEqual([])
  })

  it.each([
    ['idb-keyval', /from 'idb-keyval'/, /^platform\//],
    ['the browser API', /from '(wxt\/browser|webextension-polyfill)'/, /^(platform|entrypoints)\//],
    ['fetch', /(?<![.\w])fetch\(/, /^platform\//],
    ['the clock', /Date\.now\(|new Date\(\)/, /^(platform|stores|entrypoints)\//],
    ['the console', /console\.\w+\(/, /^(platform|entrypoints)\//],
  ])('keeps %s where it belongs', (_what, pattern, allowed) => {
    const found = breaches(pattern, (path) => shipped.test(path) && !isTest(path) && !allowed.test(path))
    expect(found, `Pass it in, or move the code to ${allowed.source}`).toEqual([])
  })
})

describe('the catalogue', () => {
  it('gives every source an id of its own', () => {
    const ids = sources.map(({ id }) => id)
    expect(new Set(ids).size, `Two sources share an id: ${ids.join(', ')}`).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z\d]+(-[a-z\d]+)*$/.test(id)), 'Ids are kebab-case').toEqual([])
  })

  it('asks over https only', () => {
    const urls = sources.flatMap((source) => sourceUrls(source, { today: '2026-04-24' }))
    expect(urls.filter((url) => !url.startsWith('https://')), 'Find the https address of this source').toEqual([])
  })

  it('has a sample answer for every source', async () => {
    const fixtures = await Promise.all(sources.map(async ({ id }) => ({ id, path: await fixtureOfSource(id) })))
    const missing = fixtures.filter(({ path }) => path === undefined).map(({ id }) => id)
    expect(missing, 'Write tests/fixtures/<folder>/<id>.<xml|json|html>').toEqual([])
  })

  it('lists every source of catalog/sources/', async () => {
    const inFolder = files.filter((path) => /^catalog\/sources\/[\w-]+\.ts$/.test(path) && basename(path) !== 'index.ts')
    const unlisted = await Promise.all(inFolder.map(async (path) => {
      const module = (await import(/* @vite-ignore */ join(ROOT, path))) as Record<string, unknown>
      const exported = Object.values(module).flat().filter((value): value is Source => value instanceof Object && 'parse' in value)
      if (exported.length === 0) return [`${path} exports no source`]
      const isNamed = exported.length > 1 || exported[0]?.id === basename(path, '.ts')
      const missing = exported.filter((source) => !sources.includes(source)).map(({ id }) => `${path}: ${id} is not listed`)
      return [...missing, ...(isNamed ? [] : [`${path} is not named after its source`])]
    }))
    expect(unlisted.flat(), 'List it in catalog/sources/index.ts; a file of one source bears its id, a file of rows says what they are').toEqual([])
  })
})

describe('the repository', () => {
  it('says in docs/architecture.md what every dependency is for', async () => {
    const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<string, Record<string, string> | undefined>
    const architecture = await readFile(join(ROOT, 'docs/architecture.md'), 'utf8')
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(names.filter((name) => !architecture.includes(`\`${name}\``)), 'Add its line, or remove the dependency').toEqual([])
  })

  it('holds no leftovers', () => {
    const isWatched = (path: string) => path !== 'tests/house.test.ts'
    expect(breaches(/\b(TODO|FIXME|XXX|HACK)\b/, isWatched), 'Do it, or open an issue').toEqual([])
    expect(breaches(/@ts-(ignore|nocheck)|eslint-disable(?!-next-line [\w/-]+ -- )|\bdebugger\b/, isWatched), 'Mend the cause').toEqual([])
    expect(breaches(/\b(it|describe|test)\.(only|skip)\(/, isWatched), 'Tests run all or not at all').toEqual([])
    expect(files.filter((path) => /\.(orig|rej|bak|log|tmp)$|~$/.test(path)), 'Delete these').toEqual([])
  })
})
