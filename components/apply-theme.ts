export type Theme = 'system' | 'light' | 'dark'

/** Shows the theme at once and leaves a copy where `public/theme.js` finds it before the next page's first paint. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
  localStorage.setItem('theme', theme)
}
