import { speakLanguage } from './speak-language.ts'

await speakLanguage('en')
