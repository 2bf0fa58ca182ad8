import { fail, type Outcome, succeed } from '@jibao/core'
import type { Draft } from '@jibao/data-model'
import { assembleDraft } from '../assemble-draft.ts'
import { draftTooLarge } from '../diagnostics.ts'
import { limits } from '../limits.ts'
import { sourceLines } from '../source/source-lines.ts'
import { promoteHeadings } from '../text/promote-headings.ts'
import { blocksOfPage } from './blocks-of-page.ts'
import { nestingOf } from './nesting-of.ts'

/** What a page shows, at the places where it stands in the source. */
export const readHtml = async (
  source: string,
  { file }: { readonly file: string },
): Promise<Outcome<Draft>> => {
  if (nestingOf(source) > limits.depth)
    return fail(draftTooLarge(`网页的元素一层套一层，超过 ${limits.depth} 层`, { file }))
  const [{ unified }, { default: parse }] = await Promise.all([
    import('unified'),
    import('rehype-parse'),
  ])
  const tree = unified().use(parse).parse(source)
  const blocks = blocksOfPage(tree, { source, lines: sourceLines(source) })
  const isMarkedUp = blocks.filter(({ kind }) => kind === 'heading').length > 1
  // Most official pages are nothing but <p>.
  const headed = isMarkedUp ? blocks : promoteHeadings(blocks, { hasTitle: false })
  return succeed(assembleDraft(headed, { file, format: 'html' }))
}
