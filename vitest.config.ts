import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [vue(), WxtVitest()],
  test: {
    include: ['{core,catalog,platform,annotator,stores,components,entrypoints,scripts}/**/*.test.ts', 'tests/*.test.ts', 'tests/internet/**/*.test.ts'],
    setupFiles: ['tests/speak-english.ts', 'tests/settle-imports.ts', 'tests/allow-hosts.ts'],
    // A component out of it does not know its file of styles, so every test of it fails once that file changes.
    fsModuleCache: false,
    // A busy machine is slow, not wrong.
    testTimeout: 30_000,
    mockReset: true,
    restoreMocks: true,
  },
})
