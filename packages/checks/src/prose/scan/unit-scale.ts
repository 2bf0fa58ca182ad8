import type { DecimalText } from '@jibao/core'

/** What a word before a unit multiplies by. */
const unitScales: Readonly<Record<string, DecimalText>> = {
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
}

export const scaleOf = (word: string | undefined): DecimalText => unitScales[word ?? ''] ?? '1'
