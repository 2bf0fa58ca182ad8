import { openCharts } from '@jibao/charts'
import { type Report, walk } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import { furnitureOf } from '@jibao/typography'
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { brokenTitle } from './broken-title.ts'
import { reportLosses } from './fragment/losses.ts'
import { renderFragment } from './fragment/render-fragment.ts'
import type { HtmlOptions } from './html.ts'
import { openIdBook } from './id-book.ts'
import { outlineOf } from './outline.ts'
import { mainId, renderPage } from './page/render-page.ts'
import type { Place } from './place.ts'
import { renderBlocks } from './render-blocks.ts'
import { wordsOf } from './words.ts'

/** The title below a leading letterhead, and everything else in the order of the report. */
export const renderHtml = async (
  report: Report,
  context: RenderContext,
  { fragment = false, origins = false }: HtmlOptions,
): Promise<Uint8Array> => {
  const place = await placeOf(report, context, { fragment, origins })
  const { children, metadata } = report
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const head = body < 0 ? children.length : body
  const article = withLineFeeds([
    ...(await renderBlocks(children.slice(0, head), place, context.signal)),
    h(`h${place.top}`, { className: ['title'] }, ...brokenTitle(metadata.title)),
    ...(await renderBlocks(children.slice(head), place, context.signal)),
  ])
  if (fragment) reportLosses(report, context)
  const tree = fragment ? renderFragment(article) : renderPage(report, article, place)
  return new TextEncoder().encode(`${toHtml(tree)}\n`)
}

const placeOf = async (
  report: Report,
  context: RenderContext,
  { fragment, origins }: Required<HtmlOptions>,
): Promise<Place> => {
  const { language } = report.metadata
  const furniture = furnitureOf(language)
  const words = wordsOf(language)
  const ids = openIdBook()
  ids.idFor(mainId)
  const top = fragment ? 2 : 1
  const hasChart = Array.from(walk(report)).some(({ type }) => type === 'chart')
  const [first] = report.children
  return {
    language,
    furniture,
    words,
    tableName: words.table,
    outline: outlineOf(report, { furniture, ids, top }),
    ids,
    top,
    orientation: 'portrait',
    isLetter: first?.type === 'letterhead' && first.form === 'letter',
    showsOrigins: origins,
    drawings: fragment ? 'picture' : 'inline',
    pen: hasChart ? await openCharts() : undefined,
    context,
  }
}

/** One block a line, for those who read or compare the source. */
const withLineFeeds = (elements: readonly ElementContent[]): readonly ElementContent[] =>
  elements.flatMap((element): readonly ElementContent[] => [{ type: 'text', value: '\n' }, element])
