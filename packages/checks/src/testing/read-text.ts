import type { Draft, DraftBlock, DraftCell, Stretch } from '@jibao/data-model'
import type { Reading } from '../prose/reading.ts'
import { understand } from '../prose/understand.ts'

interface Line {
  readonly text: string
  readonly number: number
}

const isRow = ({ text }: Line): boolean => /^\|.*\|$/.test(text.trim())

/** The cells of `| a | b |`. */
const cellsOf = (row: string): readonly string[] =>
  row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())

/** One paragraph a line; `# ` and `## ` head, and lines `| a | b |` in a row are a table without spans. Blank lines part. */
export const draftOf = (text: string, file = '草稿.txt'): Draft => {
  const lines = text.split('\n').map((line, index) => ({ text: line, number: index + 1 }))
  const blocks: DraftBlock[] = []
  const stretches: Stretch[] = []
  let written = ''
  const write = (words: string, { number, text: line }: Line): { start: number; end: number } => {
    const start = written.length
    const end = start + words.length
    stretches.push({ start, end, line: number, column: Math.max(0, line.indexOf(words)) + 1 })
    written += `${words}\n`
    return { start, end }
  }
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line
    if (line.text.trim() === '') continue
    if (isRow(line)) {
      const cells: DraftCell[] = []
      let row = 0
      for (
        let at: Line | undefined = line;
        at !== undefined && isRow(at);
        at = lines[index + row]
      ) {
        for (const [column, words] of cellsOf(at.text).entries()) {
          const span = write(words, at)
          cells.push({ ...span, row, column, rowSpan: 1, colSpan: 1, isHeader: false })
        }
        row += 1
      }
      index += row - 1
      const start = cells[0]?.start ?? 0
      blocks.push({ kind: 'table', start, end: cells.at(-1)?.end ?? start, cells })
      continue
    }
    const { level = '', words = line.text.trim() } =
      /^(?<level>#+) (?<words>.*)$/.exec(line.text)?.groups ?? {}
    const span = write(words, line)
    blocks.push(
      level === ''
        ? { kind: 'paragraph', ...span }
        : { kind: 'heading', level: level.length, ...span },
    )
  }
  return { file, format: 'text', text: written, blocks, stretches }
}

export const readingOf = (text: string, file?: string): Reading => understand(draftOf(text, file))
