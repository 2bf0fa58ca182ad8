import { u16, utf16 } from './bytes.ts'

const windows = 3
const unicode = 1
const english = 0x0409
const chinese = 0x0804

export interface NameRecord {
  readonly id: number
  readonly text: string
  /** Chinese for a name in Chinese. */
  readonly language?: 'en' | 'zh'
}

/** @param names each ID once a language */
export const writeName = (names: readonly NameRecord[]): Uint8Array => {
  const sorted = names
    .map(({ id, text, language }) => ({
      id,
      bytes: utf16(text),
      language: language === 'zh' ? chinese : english,
    }))
    .sort((a, b) => a.language - b.language || a.id - b.id)
  let offset = 0
  const records = sorted.flatMap(({ id, bytes, language }) => {
    const record = [windows, unicode, language, id, bytes.length, offset].flatMap(u16)
    offset += bytes.length
    return record
  })
  return Uint8Array.from([
    ...[0, sorted.length, 6 + records.length].flatMap(u16),
    ...records,
    ...sorted.flatMap(({ bytes }) => bytes),
  ])
}
