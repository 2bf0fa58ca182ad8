import type { Mark } from '../mark.ts'
import type { Content, TextBlock } from '../pdfmake-nodes.ts'

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

export const marked = (block: TextBlock, mark: Mark): TextBlock => ({
  ...block,
  text: block.text.map((run) => ({ ...run, mark: run.mark ?? mark })),
})
