import type { Draft, DraftBlock } from '@jibao/data-model'
import { readDocx } from '../../src/docx/read-docx.ts'
import { makeDocx, type WordParts } from './make-docx.ts'

export const readBody = async (body: string, parts?: WordParts): Promise<Draft> => {
  const { value, diagnostics } = await readDocx(await makeDocx(body, parts), { file: '稿.docx' })
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  return value
}

const showBlock = (text: string, block: DraftBlock): string => {
  const words = text.slice(block.start, block.end)
  if (block.kind === 'table')
    return block.cells
      .map(({ start, end, row, column, rowSpan, colSpan, isHeader }) => {
        const spans = rowSpan === 1 && colSpan === 1 ? '' : ` ${rowSpan}×${colSpan}`
        return `[${row},${column}${spans}${isHeader ? ' 头' : ''}]${text.slice(start, end)}`
      })
      .join(' ')
  const marker = block.marker === undefined ? '' : `<${block.marker}>`
  const head = block.kind === 'heading' ? '#'.repeat(block.level) : block.isNote ? '注：' : ''
  return `${head}${marker}${words}`
}

/** One line a block: `#` for headings, `<marker>`, `注：` for notes, `[row,column]` for cells. */
export const show = ({ text, blocks }: Draft): readonly string[] =>
  blocks.map((block) => showBlock(text, block))

export const showBody = async (body: string, parts?: WordParts): Promise<readonly string[]> =>
  show(await readBody(body, parts))
