import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../../components/tokens.css'
import { locale, say } from '../../core/language/say.ts'
import { speakBrowsersLanguage } from '../../platform/speak-browsers-language.ts'
import App from './App.vue'

speakBrowsersLanguage()
document.documentElement.lang = locale()
document.title = say('options.pageTitle')
createApp(App).use(createPinia()).mount('#app')
