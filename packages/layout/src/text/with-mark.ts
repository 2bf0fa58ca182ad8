import type { Mark } from '../mark.ts'
import { packed } from '../packed.ts'
import type { Content, TextBlock } from '../pdfmake-nodes.ts'
import { alterRun } from './run-of.ts'
import { alterBlock } from './text-block.ts'

/** The same content, its lines marked where they have no mark of their own. */
export const withMark = (content: Content, mark: Mark): Content => {
  if ('text' in content) return marked(content, mark)
  if ('columns' in content) {
    return { ...content, columns: content.columns.map((column) => marked(column, mark)) }
  }
  if ('stack' in content) {
    return { ...content, stack: content.stack.map((item) => withMark(item, mark)) }
  }
  return content
}

export const marked = (block: TextBlock, mark: Mark): TextBlock =>
  alterBlock(
    block,
    'text',
    packed(block.text, (run) => alterRun(run, 'mark', run.mark ?? mark)),
  )
