/** Shows what the reader chose for the digest and leaves a copy where `public/appearance.js` finds it before the next page's first paint. */
export function applyAppearance(chosen: Readonly<Record<'textSize' | 'density' | 'typeface', string>>): void {
  for (const [name, choice] of Object.entries(chosen)) {
    document.documentElement.dataset[name] = choice
    localStorage.setItem(name, choice)
  }
}
