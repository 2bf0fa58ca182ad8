import { defineConfig } from 'vitest/config'

/** Workspace packages export their TypeScript source under the first of these. */
const conditions = ['@jibao/source', 'module', 'node', 'development|production']

/** Measure memory, which what other files keep would disturb. */
const measuring = ['packages/*/test/conformance.test.ts', 'packages/render/test/promises.test.ts']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // The fonts of the machine must not decide what a test sees.
    env: { JIBAO_FONT_FOLDERS: '' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one is left for others, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'alone', include: measuring, isolate: true } },
      {
        extends: true,
        test: {
          name: 'together',
          include: [
            'packages/*/test/**/*.test.ts',
            'apps/*/test/**/*.test.ts',
            'bench/test/**/*.test.ts',
          ],
          exclude: measuring,
          // Files share what their process has loaded and compiled: half the time. None may leave anything behind.
          isolate: false,
        },
      },
    ],
  },
})
