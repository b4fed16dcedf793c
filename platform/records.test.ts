import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { closeDisk, delayDisk, dropConnection, fillDisk } from '../tests/fake-disk.ts'

/** As a context that has just started: what it knows of the disk, and its connection, are its own. */
async function start() {
  vi.resetModules()
  await dropConnection()
  return { ...(await import('./records.ts')), ...(await import('./storage-trouble.ts')), disk: await import('idb-keyval') }
}

beforeEach(async () => {
  fakeBrowser.reset()
  await (await start()).disk.clear()
})

describe('a disk with room', () => {
  it('keeps records, and nothing is told', async () => {
    const { writeRecords, readRecords, recordKeys, readTrouble } = await start()
    await writeRecords([['a', 1], ['b', 2]])
    expect(await readRecords(['b', 'c', 'a'])).toEqual([2, undefined, 1])
    expect(await recordKeys()).toEqual(['a', 'b'])
    expect(await readTrouble()).toBeUndefined()
  })

  it('takes a value that is none for our fault', async () => {
    const { writeRecords, readTrouble } = await start()
    await expect(writeRecords([['a', () => 0]])).rejects.toThrow()
    expect(await readTrouble()).toBeUndefined()
  })
})

describe('a full disk', () => {
  it('gives up the older half of the past days, and is tried once more', async () => {
    const { writeRecords, recordKeys, readTrouble, disk } = await start()
    await disk.setMany(['day:2026-04-21', 'day:2026-04-24', 'day:2026-04-22', 'day:2026-04-23'].map((key) => [key, 0]))
    const heal = fillDisk()
    vi.mocked(IDBObjectStore.prototype.put).mockImplementationOnce(() => {
      heal()
      throw new DOMException('Quota exceeded.', 'QuotaExceededError')
    })
    await writeRecords([['a', 1]])
    expect(await recordKeys()).toEqual(['a', 'day:2026-04-23', 'day:2026-04-24'])
    expect(await readTrouble()).toBeUndefined()
  })

  it('that has room for little, takes that and goes on telling', async () => {
    const { writeRecords, readRecords, readTrouble } = await start()
    fillDisk((key) => key === 'large')
    await writeRecords([['large', 1]])
    await writeRecords([['small', 2]])
    expect(await readTrouble()).toEqual({ kind: 'full', keys: ['large'] })
    expect(await readRecords(['large', 'small'])).toEqual([1, 2])
  })

  it('keeps what it has, and what is new stays in memory until the disk takes it', async () => {
    const { writeRecords, readRecords, readTrouble, disk } = await start()
    await writeRecords([['a', 'old'], ['b', 'old']])
    const heal = fillDisk()
    await writeRecords([['a', 'new']])
    expect(await readRecords(['a', 'b'])).toEqual(['new', 'old'])
    expect(await readTrouble()).toEqual({ kind: 'full', keys: ['a'] })
    expect(await (await start()).readRecords(['a'])).toEqual(['new'])

    heal()
    await writeRecords([['b', 'newer']])
    expect(await readTrouble()).toBeUndefined()
    expect(await readRecords(['a', 'b'])).toEqual(['new', 'newer'])
    expect(await disk.get('a')).toBe('new')
  })

  it('keeps what is newer, where what had to stay in memory is brought home in the same moment', async () => {
    const { writeRecords, readRecords, disk } = await start()
    const heal = fillDisk()
    await writeRecords([['a', 'old']])
    heal()
    let newer: Promise<void> | undefined
    const get = fakeBrowser.storage.session.get
    vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(async (keys) => {
      const stored = await get(keys)
      if (String(keys) === 'record:a' && !newer) {
        newer = writeRecords([['a', 'new']])
        // As long as another writer takes for it, where nothing holds it up.
        for (let turn = 0; turn < 50 && (await disk.get('a')) !== 'new'; turn++) await new Promise((resolve) => setImmediate(resolve))
      }
      return stored
    })
    await writeRecords([['b', 1]])
    await newer
    expect(await readRecords(['a'])).toEqual(['new'])
    expect(await disk.get('a')).toBe('new')
  })

  it('with memory full as well, keeps the last good record', async () => {
    const { writeRecords, readRecords, readTrouble } = await start()
    await writeRecords([['a', 'old']])
    fillDisk()
    vi.spyOn(console, 'error').mockReturnValue()
    const set = fakeBrowser.storage.session.set
    vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementation(async (items) => {
      if ('record:a' in items) throw new Error('Session storage quota bytes exceeded')
      await set(items)
    })
    await writeRecords([['a', 'new']])
    expect(await readRecords(['a'])).toEqual(['old'])
    expect(await readTrouble()).toMatchObject({ kind: 'full' })
  })
})

describe('a disk that does not open', () => {
  it.each(['refuses', 'waits'] as const)('(it %s) is done without: records stay in memory', async (how) => {
    const { writeRecords, readRecords, recordKeys, readTrouble, isDiskClosed } = await start()
    expect(isDiskClosed()).toBe(false)
    const end = closeDisk(how)
    expect(await readRecords(['a'])).toEqual([undefined])
    expect(isDiskClosed()).toBe(true)
    await writeRecords([['a', 1]])
    expect(await readRecords(['a', 'b'])).toEqual([1, undefined])
    expect(await recordKeys()).toEqual(['a'])
    expect(await readTrouble()).toMatchObject({ kind: 'closed' })
    end()
  })

  it('that was only slow is read as soon as it opens', async () => {
    await (await start()).writeRecords([['a', 1]])
    const { readRecords, watchDiskOpened, isDiskClosed, disk } = await start()
    const open = delayDisk()
    expect(await readRecords(['a'])).toEqual([undefined])
    const opened = new Promise<void>((resolve) => watchDiskOpened(resolve))
    open()
    await opened
    expect(await readRecords(['a'])).toEqual([1])
    expect(await disk.get('a')).toBe(1)
    expect(isDiskClosed()).toBe(false)
  })

  it('is not deleted from', async () => {
    const { deleteRecords } = await start()
    closeDisk('refuses')
    await expect(deleteRecords(['a'])).rejects.toThrow()
  })
})
