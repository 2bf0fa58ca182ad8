import { sha256 } from '../trace/inputs-of.ts'

const digits = 16

/** Tells contents apart: the first 64 bits of a SHA-256, in hexadecimal digits; nobody has to withstand attack here. */
export const fingerprint = (content: string | Uint8Array): string =>
  sha256(content).slice(0, digits)

/** Of plain data: alike for two records that hold the same in another order. */
export const fingerprintOf = (data: unknown): string => fingerprint(JSON.stringify(data, inOrder))

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
