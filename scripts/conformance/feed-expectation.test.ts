import { describe, expect, it } from 'vitest'
import { feedFacts } from './feed-expectation.ts'

describe('feedFacts', () => {
  it('reads titles and links of entries and of the feed', () => {
    expect(feedFacts("not bozo and entries[0]['title'] == 'One' and entries[1].link == u'http://e.example/' and feed['title'] == 'F'")).toEqual([
      [
        { entry: 0, about: 'title', is: 'One' },
        { entry: 1, about: 'link', is: 'http://e.example/' },
        { about: 'title', is: 'F' },
      ],
    ])
  })

  it('reads a chain as a fact for each', () => {
    expect(feedFacts("entries[0]['link'] == entries[1]['link'] == 'x'")[0]).toHaveLength(2)
  })

  it('understands how Python writes texts', () => {
    expect(feedFacts(`feed.title == 'a\\u201c\\xed\\n' + "it's"`)).toEqual([[{ about: 'title', is: "a“í\nit's" }]])
  })

  it('keeps alternatives apart', () => {
    expect(feedFacts("feed['title'] == 'a and b' or feed['title'] == 'c'")).toEqual([[{ about: 'title', is: 'a and b' }], [{ about: 'title', is: 'c' }]])
  })

  it('takes the value of a title’s details for the title', () => {
    expect(feedFacts("entries[0]['title_detail']['value'] == '&amp;'")).toEqual([[{ entry: 0, about: 'title', is: '&amp;' }]])
  })

  it.each([
    ["not bozo and entries[0]['description'] == 'x'"],
    ["not entries[0]['title'] == 'x'"],
    ["'x' in entries[0]['title']"],
    ["entries[0]['source']['title'] == 'x'"],
    ['bozo'],
    [''],
  ])('says nothing of %s', (expectation) => {
    expect(feedFacts(expectation)).toEqual([[]])
  })
})
