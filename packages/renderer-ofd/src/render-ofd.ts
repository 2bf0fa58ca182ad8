import type { Report } from '@jibao/document'
import { layOutReport } from '@jibao/layout'
import { breathe, type RenderContext } from '@jibao/render'
import { cutFace, type FontFile } from './fonts/cut-face.ts'
import type { UsedFont } from './fonts/font-use.ts'
import type { OfdOptions } from './ofd.ts'
import { readAttachments } from './package/attachments.ts'
import { packDocument } from './package/pack-document.ts'
import { writePages } from './write-pages.ts'

/** Draws the pages that PDF has, too; a character without a glyph was reported when they were laid out. */
export const renderOfd = async (
  report: Report,
  context: RenderContext,
  { pageNumbers = 'outside', attach = [] }: OfdOptions,
): Promise<Uint8Array> => {
  const attachments = await readAttachments(attach, context)
  const laid = await layOutReport(report, context, { pageNumbers })
  const written = await writePages(laid, context.signal)
  const fonts = await cutFaces(written.fonts, context.signal)
  return packDocument(report, { ...written, fonts, attachments })
}

const cutFaces = async (
  fonts: readonly UsedFont[],
  signal: AbortSignal,
): Promise<readonly (UsedFont & { readonly file: FontFile })[]> => {
  const cut: (UsedFont & { readonly file: FontFile })[] = []
  for (const font of fonts) {
    await breathe(signal)
    cut.push({ ...font, file: await cutFace(font) })
  }
  return cut
}
