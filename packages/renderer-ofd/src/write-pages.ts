import type { DrawnPage, LaidReport } from '@jibao/layout'
import { breathe } from '@jibao/render'
import type { Element } from 'xast'
import type { Box } from './box.ts'
import { createFontUse, type UsedFont } from './fonts/font-use.ts'
import { createIds } from './ids.ts'
import type { Alternative } from './package/custom-tags.ts'
import { outlines } from './package/outlines.ts'
import { writePage } from './package/write-page.ts'
import { drawPage } from './page/draw-page.ts'
import { micrometres } from './units.ts'

/** The pages as files, and what other parts of the document say of them. */
export interface WrittenPages {
  /** Of the first page. */
  readonly sheet: Box
  readonly pageIds: readonly number[]
  /** `Content.xml` of each. */
  readonly pages: readonly string[]
  readonly fonts: readonly UsedFont[]
  readonly outlines: Element | undefined
  readonly alternatives: readonly Alternative[]
  /** The largest one given out. */
  readonly maxId: number
}

export const writePages = async (
  { pages, faces, outline }: LaidReport,
  signal: AbortSignal,
): Promise<WrittenPages> => {
  const ids = createIds()
  const fonts = createFontUse(ids)
  const pageIds = pages.map(() => ids.next())
  const files: string[] = []
  const alternatives: Alternative[] = []
  for (const [index, page] of pages.entries()) {
    await breathe(signal)
    const sheet = sheetOf(page)
    const layer = ids.next()
    const drawing = drawPage(page, { ids, fonts, sheet }, { faces, pageIds })
    files.push(writePage(layer, sheet, drawing.objects))
    for (const [object, text] of drawing.alternatives) {
      alternatives.push({ page: pageIds[index] ?? 0, object, text })
    }
  }
  return {
    sheet: sheetOf(pages[0]),
    pageIds,
    pages: files,
    fonts: fonts.used,
    outlines: outlines(outline, pageIds),
    alternatives,
    maxId: ids.last,
  }
}

const sheetOf = (page: Pick<DrawnPage, 'width' | 'height'> | undefined): Box => {
  if (page === undefined) throw new RangeError('a report without pages')
  return { left: 0, top: 0, right: micrometres(page.width), bottom: micrometres(page.height) }
}
