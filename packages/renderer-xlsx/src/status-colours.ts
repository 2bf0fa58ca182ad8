import type { TableColumn } from '@jibao/document'
import { columnLetters } from './book/address.ts'
import type { StyleSheet } from './book/style-sheet.ts'
import type { Rules } from './book/worksheet.ts'

/** By what a status says. */
const colours = [
  { words: ['滞后'], ground: 'F8CBCB' },
  { words: ['已完成', '超额完成'], ground: 'D5EBD3' },
  { words: ['未报送', '未启动'], ground: 'FFF2CC' },
] as const

/** Colours each status column between two rows by rules over the column, not cell by cell. */
export const statusRules = (
  columns: readonly TableColumn[],
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
  styles: StyleSheet,
): readonly Rules[] =>
  columns
    .flatMap(({ role }, index) => (role === 'status' ? [columnLetters(index + 1)] : []))
    .map((letters, index) => ({
      range: `${letters}${firstRow}:${letters}${lastRow}`,
      rules: colours.map(({ words, ground }, place) => ({
        formula: saysOneOf(words, `${letters}${firstRow}`),
        // Unique on a sheet.
        priority: index * colours.length + place + 1,
        ground: styles.ground(ground),
      })),
    }))

/** An expression and no rule about texts: programs differ in what those need to hold. */
const saysOneOf = (words: readonly string[], cell: string): string =>
  `OR(${words.map((word) => `ISNUMBER(SEARCH("${word}",${cell}))`).join(',')})`
