import { type Outcome, succeed } from '@jibao/core'
import type { Draft } from '@jibao/data-model'
import { assembleDraft } from '../assemble-draft.ts'
import { sourceLines } from '../source/source-lines.ts'
import { readText } from '../text/read-text.ts'
import { blankFrontMatter } from './blank-front-matter.ts'
import { blocksOfTree } from './blocks-of-tree.ts'
import { isIntricate } from './is-intricate.ts'

/** Words without their markup, but at the places where they stand in the source. */
export const readMarkdown = async (
  text: string,
  { file }: { readonly file: string },
): Promise<Outcome<Draft>> => {
  if (isIntricate(text)) return succeed({ ...readText(text, { file }), format: 'markdown' })
  const [{ unified }, { default: parse }, { default: gfm }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
  ])
  const source = blankFrontMatter(text)
  const tree = unified().use(parse).use(gfm).parse(source)
  const blocks = blocksOfTree(tree, { source, lines: sourceLines(source) })
  return succeed(assembleDraft(blocks, { file, format: 'markdown' }))
}
