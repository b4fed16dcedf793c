import { createPinia } from 'pinia'
import { createApp } from 'vue'
import '../../components/tokens.css'
import { speakBrowsersLanguage } from '../../platform/speak-browsers-language.ts'
import App from './App.vue'

speakBrowsersLanguage()
createApp(App).use(createPinia()).mount('#app')
