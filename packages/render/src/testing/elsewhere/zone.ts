import type { Undo } from './elsewhere.ts'

/** Fourteen hours ahead of Greenwich: it is tomorrow there. In a worker thread Node takes no notice. */
export const setZone = (): Undo => {
  const { TZ } = process.env
  process.env.TZ = 'Pacific/Kiritimati'
  return () => {
    if (TZ === undefined) delete process.env.TZ
    else process.env.TZ = TZ
  }
}
