import { setClock } from './clock.ts'
import { setLocale } from './locale.ts'
import { setLuck } from './luck.ts'
import { setZone } from './zone.ts'

/** Takes a change back. */
export type Undo = () => void

/** What may be otherwise on another machine or another day; each with the words for it. */
const differences = {
  'at another time': setClock,
  'in another zone': setZone,
  'with other luck': setLuck,
  'under another locale': setLocale,
} as const satisfies Readonly<Record<string, () => Undo>>

export type Difference = keyof typeof differences

export const allDifferences = Object.keys(differences) as readonly Difference[]

/** Does work as if time, zone, chance or locale were others; nothing of it stays. */
export const elsewhere = async <T>(
  named: readonly Difference[],
  work: () => Promise<T>,
): Promise<T> => {
  const undos = named.map((name) => differences[name]())
  try {
    return await work()
  } finally {
    for (const undo of undos.toReversed()) undo()
  }
}
