import { say } from '../core/language/say.ts'
import type { Theme } from './apply-theme.ts'

/** What a reader can choose between, on whatever page. */
export function themeChoices(): { id: Theme; label: string }[] {
  return [
    { id: 'system', label: say('options.theme.system') },
    { id: 'light', label: say('options.theme.light') },
    { id: 'dark', label: say('options.theme.dark') },
  ]
}
