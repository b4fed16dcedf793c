import { afterAll, beforeAll, expect, inject } from 'vitest'
import { findBrowser } from '../../scripts/find-browser.ts'
import { startInternet, type Internet } from '../internet/internet.ts'
import type { Browser } from './browsers/browser.ts'
import { buildPath, launch } from './browsers/launch.ts'

/** A browser with the extension newly installed, and the internet it sees. */
export interface Visit {
  browser: Browser
  internet: Internet
}

/**
 * Call at the top of a spec: starts both before its first test and ends them after its last, which fails if the
 * extension reported an error meanwhile. `prepare` may break the internet before the extension is installed; `build` gives another
 * build of it.
 */
export function startVisit(prepare: (internet: Internet) => void = () => undefined, build = buildPath): Visit {
  const visit = {} as Visit
  beforeAll(async () => {
    const found = findBrowser(inject('browserName'))
    if (!found) throw new Error(`No ${inject('browserName')} is installed; npm test would say what to do`)
    visit.internet = await startInternet()
    prepare(visit.internet)
    visit.browser = await launch(found.name, { executablePath: found.path, internet: visit.internet, extensionPath: build(found.name) })
  })
  afterAll(async () => {
    const errors = await visit.browser.errors()
    await visit.browser.close()
    await visit.internet.close()
    expect(errors).toEqual([])
  })
  return visit
}
