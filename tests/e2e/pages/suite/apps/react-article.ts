import { createElement, useEffect, useState, type ReactElement } from 'react'

const names = ['Claude Opus 4.7', 'GLM-5.1', 'Kimi K2.6']

/** Rendered by the server and, exactly the same, by the page. */
export function ReactArticle({ onReady }: { onReady?: () => void }): ReactElement {
  const [clicks, setClicks] = useState(0)
  useEffect(() => onReady?.(), [onReady])
  return createElement(
    'article',
    null,
    createElement('p', null, 'Rendered twice: ', 'GPT-5.5', ' and ', createElement('b', null, 'Gemini'), ' 3.1 Pro Preview'),
    createElement('ul', null, names.map((name, at) => createElement('li', { key: name }, name, ' is number ', at))),
    createElement('button', { onClick: () => setClicks(clicks + 1) }, `Clicked ${clicks} times`),
  )
}

/** A whole document, as frameworks of our day render it. */
export function ReactDocument({ onReady }: { onReady?: () => void }): ReactElement {
  return createElement(
    'html',
    { lang: 'en' },
    createElement(
      'head',
      null,
      createElement('meta', { charSet: 'utf-8' }),
      createElement('title', null, 'React takes over the whole document'),
      createElement('script', { src: 'watch.js' }),
    ),
    createElement('body', null, createElement(ReactArticle, onReady && { onReady }), createElement('script', { type: 'module', src: 'apps/react-document.js' })),
  )
}
