import js from '@eslint/js'
import globals from 'globals'
import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

const folders = ['core', 'catalog', 'platform', 'annotator', 'stores', 'components', 'entrypoints', 'scripts', 'tests']
const mayImport = {
  core: [],
  catalog: ['core'],
  platform: ['core', 'catalog'],
  annotator: ['core', 'catalog'],
  stores: ['core', 'catalog', 'platform'],
  components: ['core', 'catalog'],
  entrypoints: ['core', 'catalog', 'platform', 'annotator', 'stores', 'components'],
}
const entrypoints = ['background', 'popup', 'newtab', 'options', 'annotate.content', 'annotator']

/** The table of docs/architecture.md, "Who may import whom", as zones. */
const zones = [
  ...Object.entries(mayImport).map(([folder, allowed]) => ({
    target: `./${folder}/**/!(*.test).{ts,vue}`,
    from: folders.filter((other) => other !== folder && !allowed.includes(other)).map((other) => `./${other}`),
    message: `${folder}/ may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}.`,
  })),
  ...entrypoints.map((name) => ({
    target: `./entrypoints/${name}`,
    from: entrypoints.filter((other) => other !== name).map((other) => `./entrypoints/${other}`),
    message: 'An entrypoint does not import another one.',
  })),
  {
    target: ['./entrypoints/annotate.content', './entrypoints/annotator'],
    from: ['./stores', './components', './platform/records.ts', './platform/store.ts'],
    message: 'In a content script IndexedDB belongs to the page, and every kilobyte is paid on every page.',
  },
]

const pageGlobals = ['window', 'document', 'navigator', 'location', 'localStorage', 'DOMParser', 'fetch', 'browser', 'chrome']
const isForbiddenHere = (names, where) => [
  'error',
  ...names.map((name) => ({ name, message: `${where} stays away from ${name}.` })),
]
const packages = (names, message) => ['error', { patterns: [{ group: names, message }] }]

export default ts.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.vue'],
      'import-x/parsers': { 'vue-eslint-parser': ['.vue'] },
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: { ...globals.browser, ...globals.node }, parserOptions: { parser: ts.parser } },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'vue/html-self-closing': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/html-indent': 'off',
      'vue/no-v-html': 'error',
      // Every text of ours is said in the reader's language: see core/language/say.ts.
      'vue/no-bare-strings-in-template': ['error', { allowlist: ['·', '/', '‹', '›', '↑', '↓', '●', '—', '–', '#', '±', '◆', '✓', '×', ':', ',', 'The Inference Report', 'example.com'] }],
    },
  },
  {
    files: ['core/**', 'catalog/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': isForbiddenHere(pageGlobals, 'core/ and catalog/'),
      'no-restricted-imports': packages(['wxt*', 'wxt/**', '#imports', 'vue', 'pinia', 'idb-keyval', 'node:*'], 'core/ and catalog/ are pure.'),
    },
  },
  {
    files: ['platform/**', 'stores/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': isForbiddenHere(['window', 'document', 'DOMParser'], 'This folder') },
  },
  {
    files: ['platform/**'],
    rules: { 'no-restricted-imports': packages(['vue', 'pinia'], 'platform/ knows no Vue.') },
  },
  {
    files: ['annotator/**', 'components/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': isForbiddenHere(['browser', 'chrome'], 'This folder'),
      'no-restricted-imports': packages(['wxt*', 'wxt/**', '#imports', 'pinia', 'idb-keyval', 'webextension-polyfill'], 'Pass in what is needed.'),
    },
  },
)
