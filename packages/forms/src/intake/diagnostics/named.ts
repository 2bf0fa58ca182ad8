import type { Indicator } from '@jibao/data-model'

/** Whatever has the name of an indicator. */
export type Named = Pick<Indicator, 'name'>
