import type { Diagnostic, Outcome } from '@jibao/core'
import { type Draft, placeInDraft } from '@jibao/data-model'
import { readDraft } from '../../src/read-draft.ts'

const noWorkbooks = async (): Promise<never> => {
  throw new Error('no workbook is expected here')
}

export const read = readDraft(noWorkbooks)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const wordsOf = ({ value, diagnostics }: Outcome<Draft>): Draft => {
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

export const draftOf = async (content: string | Uint8Array, file: string): Promise<Draft> =>
  wordsOf(await read(typeof content === 'string' ? bytesOf(content) : content, { file }))

export const refusalOf = async (
  bytes: Uint8Array,
  file: string,
): Promise<Diagnostic | undefined> => {
  const { value, diagnostics } = await read(bytes, { file })
  return value === undefined ? diagnostics[0] : undefined
}

/**
 * One line for each block: `# ` and so on before headings, `^ ` before notes, `[一、] ` for markers; rows of
 * tables as `| a | b |`, with `<` for what a cell from the left covers and `^` for what one from above does.
 */
export const show = (draft: Draft): readonly string[] =>
  draft.blocks.flatMap((block) => {
    if (block.kind === 'table') {
      const rows: string[][] = []
      const put = (row: number, column: number, text: string): void => {
        const cells = rows[row] ?? []
        cells[column] = text
        rows[row] = cells
      }
      for (const { row, column, rowSpan, colSpan, start, end } of block.cells)
        for (let down = 0; down < rowSpan; down += 1)
          for (let across = 0; across < colSpan; across += 1) {
            const covered = down > 0 ? '^' : across > 0 ? '<' : undefined
            put(row + down, column + across, covered ?? draft.text.slice(start, end))
          }
      return rows.map((cells) => `| ${Array.from(cells, (cell) => cell ?? '').join(' | ')} |`)
    }
    const words = draft.text.slice(block.start, block.end)
    const marked = block.marker === undefined ? words : `[${block.marker}] ${words}`
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${marked}`]
    return [block.isNote === true ? `^ ${marked}` : marked]
  })

/** `line:column` of the first time that the words stand in the draft. */
export const placeOf = (draft: Draft, words: string): string => {
  const { page, line, column } = placeInDraft(draft, draft.text.indexOf(words))
  return [page, line, column].filter((part) => part !== undefined).join(':')
}
