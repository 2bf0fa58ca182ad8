import { mergeConfig } from 'vitest/config'
import unit from './vitest.config.ts'

/** Opens real outputs with programs of the outside world; see scripts/install-interop.sh. */
export default mergeConfig(
  { ...unit, test: { ...unit.test, include: [] } },
  { test: { include: ['interop/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
)
