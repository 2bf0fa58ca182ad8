import type { Check } from './check.ts'
import { arithmeticChecks } from './rules/arithmetic/index.ts'
import { dataChecks } from './rules/data/index.ts'
import { formChecks } from './rules/form/index.ts'
import { movementChecks } from './rules/movement/index.ts'
import { plausibilityChecks } from './rules/plausibility/index.ts'
import { targetsChecks } from './rules/targets/index.ts'

/** Every check that comes along, in the order in which documentation lists them. */
export const allChecks: readonly Check[] = [
  ...arithmeticChecks,
  ...targetsChecks,
  ...movementChecks,
  ...plausibilityChecks,
  ...dataChecks,
  ...formChecks,
]
