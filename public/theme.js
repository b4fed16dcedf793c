// Set before the first paint, so that a dark page never flashes white. The setting itself lives in extension storage, which can only
// be read later; components/apply-theme.ts keeps this copy of it.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system'
