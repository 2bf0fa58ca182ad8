import { mergeConfig } from 'vitest/config'
import unit from './vitest.config.ts'

const { projects: _, ...shared } = unit.test ?? {}

/** Opens real outputs with programs of the outside world; see scripts/install-interop.sh. */
export default mergeConfig(
  { ...unit, test: shared },
  {
    test: {
      include: ['interop/**/*.test.ts'],
      isolate: false,
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  },
)
