import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../../components/tokens.css'
import { locale } from '../../core/language/say.ts'
import { speakBrowsersLanguage } from '../../platform/speak-browsers-language.ts'
import App from './App.vue'

speakBrowsersLanguage()
document.documentElement.lang = locale()
createApp(App).use(createPinia()).mount('#app')
