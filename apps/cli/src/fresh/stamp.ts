import type { Stats } from 'node:fs'

/** What tells that a file was not touched: size, both times in milliseconds, number on its disk. */
export type Stamp = readonly [size: number, changed: number, altered: number, inode: number]

export const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp => [
  size,
  mtimeMs,
  ctimeMs,
  ino,
]

export const isSameStamp = (one: Stamp, { size, mtimeMs, ctimeMs, ino }: Stats): boolean =>
  one[0] === size && one[1] === mtimeMs && one[2] === ctimeMs && one[3] === ino

/**
 * How far apart two changes of a file must be to have different times, in milliseconds: a tick of the
 * system, or the two seconds of a FAT disk, which knows whole seconds only.
 */
const tickOf = (time: number): number => (Number.isInteger(time / 1000) ? 2000 : 20)

/**
 * Whether a file that has these times was as it is now at `moment` already, and whoever changes it
 * later gives it another time.
 */
export const isSettled = ({ mtimeMs, ctimeMs }: Stats, moment: number): boolean =>
  mtimeMs + tickOf(mtimeMs) < moment && ctimeMs + tickOf(ctimeMs) < moment
