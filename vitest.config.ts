import { defineConfig } from 'vitest/config'

/** Workspace packages export their TypeScript source under the first of these. */
const conditions = ['@jibao/source', 'module', 'node', 'development|production']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'apps/*/test/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
