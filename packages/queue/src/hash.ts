import { createHash } from 'node:crypto'

/** A SHA-256 in 64 hexadecimal digits, lower case. */
export type Hash = string

export const hashOf = (content: Uint8Array | string): Hash =>
  createHash('sha256').update(content).digest('hex')

export const isHash = (text: unknown): text is Hash =>
  typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
