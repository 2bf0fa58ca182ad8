import type { Figure } from '../../prose/reading.ts'

/** 元 of 元/月, for 由1160元/月提高到1201元/月，提高41元. */
export const headUnit = ({ plainUnit }: Pick<Figure, 'plainUnit'>): string =>
  plainUnit.split('/')[0] ?? ''
