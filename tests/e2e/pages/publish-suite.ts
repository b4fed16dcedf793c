import { readdir, readFile } from 'node:fs/promises'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { build } from 'vite'
import { createSSRApp } from 'vue'
import { renderToString as renderVueToString } from 'vue/server-renderer'
import type { Internet } from '../../internet/internet.ts'
import { contentTypeOf } from '../../internet/site.ts'
import { ReactArticle, ReactDocument } from './suite/apps/react-article.ts'
import { VueArticle } from './suite/apps/vue-article.ts'
import { suitePages } from './suite-pages.ts'

export const SUITE_URL = 'https://pages.example/'

const folder = new URL('suite/', import.meta.url)
const apps = ['react-table', 'react-hydration', 'react-document', 'vue-table', 'vue-hydration', 'prosemirror', 'codemirror']

/** Puts every page of the suite on the internet: apps bundled, markup of servers filled in, each with its headers. */
export async function publishSuite({ publish }: Internet): Promise<void> {
  const [bundles, markup, entries] = await Promise.all([bundleApps(), renderOnServer(), readdir(folder, { withFileTypes: true })])
  for (const file of entries.filter((entry) => entry.isFile()).map(({ name }) => name)) {
    const source = await readFile(new URL(file, folder), 'utf8')
    const body = source.replace(/\{\{([\w-]+)\}\}/g, (_whole, name: string) => markup[name] ?? '')
    const headers = suitePages.find((page) => page.file === file)?.headers
    publish(SUITE_URL + file, { contentType: contentTypeOf(file), body, ...(headers && { headers }) })
  }
  for (const [path, body] of bundles) publish(`${SUITE_URL}apps/${path}`, { contentType: contentTypeOf(path), body })
}

/** The markup that a server would send, by its name in the pages. */
async function renderOnServer(): Promise<Record<string, string>> {
  return {
    'react-article': renderToString(createElement(ReactArticle)),
    'react-document': `<!doctype html>${renderToString(createElement(ReactDocument))}`,
    'vue-article': await renderVueToString(createSSRApp(VueArticle)),
  }
}

/** As they are on the web: in production, but for Vue telling what it finds amiss when it hydrates. */
async function bundleApps(): Promise<[path: string, code: string][]> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(apps.map((app) => [app, new URL(`apps/${app}.ts`, folder).pathname])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  if (!('output' in built)) throw new Error('The apps were not bundled into one output')
  return built.output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part.code] as [string, string]] : []))
}
