import { beforeAll, describe, expect, it } from 'vitest'
import { publishSuite } from './pages/publish-suite.ts'
import { openSuitePage, settle } from './pages/suite-page.ts'
import { suitePages } from './pages/suite-pages.ts'
import { startVisit } from './visit.ts'

const visit = startVisit()
beforeAll(() => publishSuite(visit.internet))

describe('a page is not disturbed', () => {
  it.each(suitePages)('$file: $title', async (page) => {
    const tab = await openSuitePage(visit.browser, page)
    const { fail, errors, marks } = await settle(tab, page)
    const unmarked = page.marked.filter((name) => !marks.includes(name))
    expect({ fail, errors, unmarked }).toEqual({ fail: [], errors: [], unmarked: [] })
    await tab.close()
  })
})
