import type { SeededRandom } from '../seeded-random.ts'

const style = `
body{margin:0;font:17px/1.5 Georgia,serif;color:#222;background:#fff}
nav ul{display:flex;gap:1em;list-style:none}
main{max-width:44em;margin:0 auto}
aside{float:right;width:14em;font-size:.8em;border-top:2px solid}
table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid #ccc;padding:.2em .5em;text-align:left}
`

/**
 * A whole page around its content: navigation, header, footer, and the scripts and styles that every site has inside. A page that
 * grows has no footer, which would be pushed around.
 */
export function pageOf(content: string, random: SeededRandom, script = ''): string {
  const links = Array.from({ length: 12 }, (_, at) => `<li><a href="/section/${at}">Section ${at + 1}</a></li>`).join('')
  const state = { build: random.below(1e6), user: null, flags: Array.from({ length: 60 }, (_, at) => ({ id: `flag-${at}`, share: random.next() })) }
  const footer = `<footer><ul>${links}</ul><p>© 2026 The Harbour Post, 12 Quay Street. Printed 52 times a year.</p></footer>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The Harbour Post</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>window.startedAt = performance.now()</script>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The Harbour Post","wordCount":${random.below(9000)}}</script>
</head>
<body>
<nav><ul>${links}</ul></nav>
<header><h1>The Harbour Post</h1><p>Friday, 24 April 2026 · 14 minutes · $2.50</p></header>
<main>
${content}
</main>
${script === '' ? footer : ''}
<script type="application/json" id="state">${JSON.stringify(state)}</script>
<script>${script}</script>
</body>
</html>`
}
