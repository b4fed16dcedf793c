// As theme.js does it, for what a reader chose for the digest alone: nothing is laid out before it is known. components/apply-appearance.ts
// keeps these copies.
for (const name of ['textSize', 'density', 'typeface']) {
  document.documentElement.dataset[name] = localStorage.getItem(name) ?? ''
}
