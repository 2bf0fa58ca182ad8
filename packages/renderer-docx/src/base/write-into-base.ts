import { type Report, walk } from '@jibao/document'
import { breathe, type RenderContext } from '@jibao/render'
import type { FontNames } from '../font-names.ts'
import { outlineOf } from '../place.ts'
import { readStyles } from './base-styles.ts'
import { baseMarksMissing, basePagesUnknown, baseStylesMissing } from './diagnostics.ts'
import { findMarks } from './find-marks.ts'
import { graft } from './graft.ts'
import { headLines } from './head-lines.ts'
import { headingNumbers } from './heading-numbers.ts'
import { locate } from './locate.ts'
import type { TextMark } from './mark-names.ts'
import { markTexts } from './mark-texts.ts'
import { ownReport } from './own-report.ts'
import { textOfParts } from './paragraph-text.ts'
import { placeRuns, siteOf } from './place-runs.ts'
import { planRuns } from './plan-runs.ts'
import { readNamed, tellAll } from './read-named.ts'
import { remarksOnFile, remarksOnMarks } from './remarks.ts'
import { repackBase } from './repack-base.ts'
import { replaceMarks } from './replace-marks.ts'
import { settleFile } from './settle-file.ts'

export interface BaseOptions {
  /** The bureau's Word file, from the workspace. */
  readonly base: string
  readonly fontNames: Partial<FontNames> | undefined
}

/** Parts in which a bureau may write marks. */
const markedKinds = ['header', 'footer', 'footnotes', 'endnotes'] as const

/** A report within the Word file that a bureau has for its reports; what the file says itself stays. */
export const writeIntoBase = async (
  report: Report,
  context: RenderContext,
  { base: file, fontNames }: BaseOptions,
): Promise<Uint8Array> => {
  const base = await readNamed(file, context)
  const parts = [base.document, ...markedKinds.flatMap((kind) => base.partsOf(kind))]
  const marks = parts.flatMap(findMarks)
  const texts = markTexts(report)
  const { place, annexPlace, diagnostics } = locate(base, marks)
  tellAll(context, [...diagnostics, ...remarksOnMarks(base, marks, texts), ...remarksOnFile(base)])

  const styles = readStyles(base.partsOf('styles')[0])
  const outline = {
    ...outlineOf(report),
    headings: headingNumbers(report, { base, styles, before: place.holder?.start ?? place.at }),
  }
  const said = textOfParts(parts.map(({ root }) => root))
  const says = (mark: TextMark, text: string): boolean =>
    marks.some(({ name }) => name === mark) || said.includes(text.replace(/\s+/gu, ''))
  const head = headLines(texts, says, outline.furniture)
  const { 发文机关标志: issuer } = texts
  if (issuer !== undefined)
    context.lose({
      node: 'letterhead',
      as: '底稿的版头',
      why: says('发文机关标志', issuer) ? '版头由底稿来印' : `底稿里没有“${issuer}”`,
    })

  const plan = planRuns(report, base, { marks, place, annexPlace, head: head.block })
  const site = siteOf(base, place)
  const annexSite = annexPlace && siteOf(base, annexPlace)
  const areasOf = (index: number) => (index < plan.count ? site : (annexSite ?? site)).section.areas
  const laid = plan.runs.map((run, index) => ({ ...run, areas: areasOf(index) }))
  const own = await ownReport(report, laid, { context, outline, fontNames })

  const { changes, runs, sliver, missing } = graft(base, own, { report, place, styles })
  changes.edit(base.document, placeRuns(base, { site, annexSite }, { plan, runs, sliver }))
  for (const part of parts) changes.edit(part, replaceMarks(part, marks, texts))
  settleFile(base, changes, report.metadata)
  const hasContents = [...walk(report)].some(({ type }) => type === 'contents')
  tellAll(context, [
    ...(head.marks.length === 0 ? [] : [baseMarksMissing(file, head.marks)]),
    ...(missing.length === 0 ? [] : [baseStylesMissing(file, missing)]),
    ...(hasContents ? [basePagesUnknown(file)] : []),
  ])
  await breathe(context.signal)
  return repackBase(base.bytes, changes.parts())
}
