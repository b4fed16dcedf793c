import { defineConfig } from 'vitest/config'

const browserNames = ['chromium', 'firefox'] as const

/** Every spec once per browser, on the release builds: `npm run build` comes first. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: browserNames.map((browserName) => ({
      test: { name: browserName, include: ['tests/e2e/**/*.e2e.ts'], setupFiles: ['tests/speak-english.ts'], provide: { browserName }, testTimeout: 180_000, hookTimeout: 180_000 },
    })),
  },
})

declare module 'vitest' {
  export interface ProvidedContext {
    browserName: (typeof browserNames)[number]
  }
}
