import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../../components/tokens.css'
import { locale } from '../../core/language/say.ts'
import { openBrowsersNewTab } from '../../platform/new-tab.ts'
import { defaultSettings, readSettings } from '../../platform/settings.ts'
import { speakBrowsersLanguage } from '../../platform/speak-browsers-language.ts'
import App from './App.vue'
import BlankPage from './BlankPage.vue'

speakBrowsersLanguage()
document.documentElement.lang = locale()

/**
 * `newtab.html?digest` is a reader who asked for the digest; without it, the browser opened a new tab.
 * `newtab.html?digest&model=ID` opens at that model's card, `newtab.html?digest&saved` at what is saved for later, `newtab.html#/2026-04-23` at the edition of that day.
 */
const search = new URLSearchParams(location.search)
const isAskedFor = search.has('digest') || location.hash.startsWith('#/')

// The digest says so itself where the options cannot be read.
if (isAskedFor || (await readSettings().catch(() => defaultSettings)).isNewTabOn) {
  createApp(App, { modelId: search.get('model'), isSavedAskedFor: search.has('saved') }).use(createPinia()).mount('#app')
} else if (!(await openBrowsersNewTab())) {
  createApp(BlankPage).mount('#app')
}
