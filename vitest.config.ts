import { defineConfig } from 'vitest/config'

/** Workspace packages export their TypeScript source under the first of these. */
const conditions = ['@jibao/source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/test/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      'bench/test/**/*.test.ts',
    ],
    // The fonts of the machine must not decide what a test sees.
    env: { JIBAO_FONT_FOLDERS: '' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one is left for others, which is half of a small machine.
    maxWorkers: '100%',
  },
})
