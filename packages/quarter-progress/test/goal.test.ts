import type { Indicator } from '@jibao/data-model'
import { measureProgress, type Status } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import {
  datasetOf,
  goalOf,
  indicatorOf,
  narrativeOf,
  observe,
  qualitative,
} from './small-dataset.ts'

/** Indicators with the figure that brings each where its name says by the end of June. */
const samples = {
  completed: ['≥100', '100'],
  exceeded: ['≥100', '120'],
  'on-schedule': ['≥100', '50'],
  behind: ['≥100', '49'],
  'not-started': ['≥100', '0'],
  'not-reported': ['≥100', '——'],
  'not-due': ['≥100', '——', { accrual: 'annual' }],
  'milestone under way': ['出台方案', '推进中', { accrual: 'milestone' }],
  'intention, reported': [qualitative, '12'],
  'intention, silent': [qualitative, '——'],
  'intention, not due': [qualitative, '——', { accrual: 'annual' }],
  'no target': ['——', '12'],
} as const satisfies Record<string, readonly [...Parameters<typeof indicatorOf>] extends never
  ? never
  : readonly [target: Parameters<typeof indicatorOf>[1], actual: string, stated?: Partial<Pick<Indicator, 'accrual'>>]>
