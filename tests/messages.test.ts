import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseMessagesFile } from '@wxt-dev/i18n/build'
import { describe, expect, it } from 'vitest'
import { readCode, ROOT } from './repository.ts'

const folder = join(ROOT, 'locales')
const languages = readdirSync(folder).map((file) => basename(file, '.json'))

/** What a language says, by key: the fields it fills in, and how many forms it has. */
async function messagesOf(language: string): Promise<Map<string, { fields: string[]; isPlural: boolean }>> {
  const messages = await parseMessagesFile(join(folder, `${language}.json`))
  return new Map(
    messages
      .filter(({ key }) => !key[0]?.startsWith('@@'))
      .map(({ key, type, namedSubstitutions }) => [key.join('.'), { fields: namedSubstitutions.toSorted(), isPlural: type === 'plural' }]),
  )
}

describe.each(languages)('locales/%s.json', (language) => {
  it('says all that English says, with the same fields', async () => {
    const [english, spoken] = await Promise.all([messagesOf('en'), messagesOf(language)])
    expect([...spoken.keys()].filter((key) => !english.has(key)), 'Nothing in English bears these names').toEqual([])
    expect([...english.keys()].filter((key) => !spoken.has(key)), 'Translate these').toEqual([])
    for (const [key, message] of english) expect({ key, ...spoken.get(key) }).toEqual({ key, ...message })
  })

  it('leaves no text empty, and no field that the code does not fill', async () => {
    const text = await readFile(join(folder, `${language}.json`), 'utf8')
    expect(text.match(/": ""/g), 'Say something').toBeNull()
    expect(text.match(/\$\d/g), 'Fields have names: {model}').toBeNull()
  })
})

it('says nothing that is asked for nowhere', async () => {
  const [english, code] = await Promise.all([messagesOf('en'), readCode()])
  const shipped = code.filter(({ path }) => !/\.(test|e2e)\.ts$|^(tests|scripts)\//.test(path)).map(({ text }) => text).join('\n')
  const unused = [...english.keys()].filter((key) => !shipped.includes(`'${key}'`) && !shipped.includes(`__MSG_${key}__`))
  expect(unused, 'Delete these from every file of locales/').toEqual([])
})
