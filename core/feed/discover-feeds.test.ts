import { describe, expect, it } from 'vitest'
import { discoverFeeds } from './discover-feeds.ts'

const page = 'https://lab.example/news/'
const urls = (html: string) => discoverFeeds(html, page).map(({ url }) => url)

describe('discoverFeeds', () => {
  it('finds RSS, Atom and JSON Feed in the order of the page, with their names', () => {
    const html = `<!doctype html><head>
      <link rel="alternate" type="application/rss+xml" title="Lab &amp; friends" href="/feed.xml">
      <LINK REL="home alternate" TYPE="application/atom+xml; charset=utf-8" HREF="atom">
      <link rel='alternate' type='application/feed+json' href='//cdn.example/feed.json'>`
    expect(discoverFeeds(html, page)).toEqual([
      { url: 'https://lab.example/feed.xml', title: 'Lab & friends' },
      { url: 'https://lab.example/news/atom', title: '' },
      { url: 'https://cdn.example/feed.json', title: '' },
    ])
  })

  it('leaves translations, style sheets and pages for other devices alone', () => {
    expect(
      urls(`<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="/a.css">
        <link rel="alternate" type="application/json" href="/wp-json/1"><link rel="alternate" media="handheld" href="/m">`),
    ).toEqual([])
  })

  it('resolves against the page’s own base, and follows nothing but the web', () => {
    const links = ['feed', 'javascript:alert(1)', 'file:///etc/passwd', ''].map((href) => `<link rel="feed" href="${href}">`)
    expect(urls(`<base href="https://blog.example/x/">${links.join('')}`)).toEqual(['https://blog.example/x/feed'])
  })

  it('names each feed once, also one that stands in the body, and no text that looks like one', () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    expect(urls(`${link}<body>${link}<script>const a = '${link.replace('/feed', '/script')}'</script><!-- ${link.replace('/feed', '/comment')} -->`)).toEqual([
      'https://lab.example/feed',
    ])
  })

  it('gives up on pages beyond reason', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `<link rel="feed" href="/${index}">`).join('')
    expect(urls(many)).toHaveLength(20)
    expect(urls(`${'<div>'.repeat(400_000)}<link rel="feed" href="/deep">`)).toEqual([])
  })
})
