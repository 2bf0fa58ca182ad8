import { kind } from './character-kind.ts'

/** Kinds of characters, a bit for each. */
export type KindSet = number

export const kindSet = (names: readonly (keyof typeof kind)[]): KindSet =>
  names.reduce((set, name) => set | (1 << kind[name]), 0)

export const isIn = (set: KindSet, one: number): boolean => ((set >> one) & 1) === 1
