import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { mergeConfig } from 'vite'
import { defineConfig } from 'wxt'
import { snapshotJson } from './scripts/snapshot.ts'
import { narrowScripts } from './scripts/narrow-scripts.ts'
import { narrowFeedLibrary } from './scripts/narrow-feed-library.ts'
import { vueWithoutInnerHtml } from './scripts/vue-without-inner-html.ts'
import { sourceOrigins } from './catalog/sources/index.ts'

const lightContentScript = {
  'wxt/browser': fileURLToPath(import.meta.resolve('./scripts/light-browser.ts')),
  'wxt/utils/content-script-context': fileURLToPath(import.meta.resolve('./scripts/no-content-script-context.ts')),
}

/** feedsmith and htmlparser2 bring a table of entities each, 20 kB gzipped; the newer one serves both. */
const oneTableOfEntities = { find: /^entities$/, replacement: createRequire(import.meta.resolve('htmlparser2')).resolve('entities') }

/**
 * What the popup starts with and other pages need too is one file. Left to itself, the bundler cuts it wherever code that comes later
 * needs a part of it, and small files compress worse than one.
 */
const onePagesFile = {
  build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: pagesFileOf, minShareCount: 3 }] } } } },
}

/** Tells Chromium to compile all of what pages with names load while it comes in, beside their own work, and not piece by piece amidst it. */
function compiledAhead({ facadeModuleId }: { facadeModuleId: string | null }): string {
  return facadeModuleId?.endsWith('/entrypoints/annotator/index.ts') ? '//# allFunctionsCalledOnLoad' : ''
}

/**
 * What runs in pages is worth a slower build: Terser leaves a thirtieth less of it. Nothing there is called with `new` but classes;
 * constants that stay where they are written compress better.
 */
const pressedHarder = { minify: 'terser', terserOptions: { ecma: 2020, compress: { passes: 4, unsafe_arrows: true, unsafe_methods: true, lhs_constants: false } } } as const

interface ModuleGraph {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null
}

function pagesFileOf(id: string, graph: ModuleGraph): string | null {
  const reached = new Set([id])
  for (const module of reached) {
    if (module.endsWith('/entrypoints/popup/main.ts')) return 'pages'
    for (const importer of graph.getModuleInfo(module)?.importers ?? []) reached.add(importer)
  }
  return null
}

/**
 * Alt+Shift with letters that are free in every browser: Chrome has A, B, C, I, P, T, W, X and Z there, ChromeOS also L, M, N, S and V.
 * On a Mac these would type a character, so Control takes the place of Alt.
 */
const keysWith = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` })
const commands = {
  'next-mention': { suggested_key: keysWith('J'), description: '__MSG_commandNextMention__' },
  'previous-mention': { suggested_key: keysWith('K'), description: '__MSG_commandPreviousMention__' },
  'open-card': { suggested_key: keysWith('O'), description: '__MSG_commandOpenCard__' },
  'toggle-site': { suggested_key: keysWith('U'), description: '__MSG_commandToggleSite__' },
}

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/module-vue', '@wxt-dev/webextension-polyfill'],
  imports: false,
  // Every component of ours is a `<script setup>`: what the runtime has for the older way is left out.
  vue: { vite: { features: { optionsAPI: false }, template: { compilerOptions: { hoistStatic: false } } } },
  vite: ({ browser }) => ({
    plugins: [narrowFeedLibrary(), vueWithoutInnerHtml()],
    resolve: { alias: [oneTableOfEntities] },
    // Every browser we build for preloads modules by itself; files that lie on the reader's own disk come as fast when a script imports them.
    build: {
      modulePreload: { polyfill: false, resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []) },
      ...(browser !== 'firefox' && { rolldownOptions: { output: { postBanner: compiledAhead } } }),
    },
  }),
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Firefox ends content scripts without telling them: their styles are given by `scripting`, which takes them back.
    permissions: ['activeTab', 'alarms', ...(browser === 'firefox' ? ['scripting'] : []), 'storage', 'unlimitedStorage'],
    host_permissions: sourceOrigins(),
    // Asked for with the first follow, and given back when alerts are switched off: installing asks for nothing.
    optional_permissions: ['notifications'],
    // For the reader's own feeds: each host is asked for when its feed is added, and given back when the feed goes.
    optional_host_permissions: ['*://*/*'],
    commands,
    omnibox: { keyword: 'ir' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        // http: for own feeds of readers who allowed it; see platform/source-settings.ts.
        "connect-src 'self' https: http:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types vue',
      ].join('; '),
    },
    web_accessible_resources: [
      // What a content script may import. Chrome gives it an address of its own for each start, which no page can know; Firefox's
      // addresses are different in every profile.
      { resources: ['annotator.js'], matches: ['http://*/*', 'https://*/*'], ...(browser !== 'firefox' && { use_dynamic_url: true }) },
    ],
    // From here on the styles of highlights are inherited.
    ...(browser !== 'firefox' && { minimum_chrome_version: '134' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'companion@inference.report',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  hooks: {
    // For readers whose new tab is taken: the digest opens from the popup all the same.
    'build:manifestGenerated': ({ config: { mode } }, manifest) => {
      if (mode === 'lite') delete manifest.chrome_url_overrides
    },
    // The content script is paid on every page people read. The polyfill is 3 kB of it, and what is called there answers by promise in
    // every engine that has Manifest V3; WXT's context is not used.
    'vite:build:extendConfig': (entrypoints, config) => {
      const isInPages = entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')
      if (isInPages) Object.assign(config, mergeConfig(config, { plugins: [narrowScripts()], resolve: { alias: lightContentScript }, build: pressedHarder }))
      if (entrypoints.some(({ type }) => type === 'popup')) Object.assign(config, mergeConfig(config, onePagesFile))
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('snapshot.json')
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: 'snapshot.json', contents: snapshotJson() })
    },
  },
})
