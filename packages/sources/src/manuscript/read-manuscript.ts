import { findForbiddenCharacter, type Origin } from '@jibao/core'
import { type Period, parsePeriod } from '@jibao/data-model'
import { fileEmpty, forbiddenCharacter, manuscriptName } from '../diagnostics/index.ts'
import { type ReadContext, readText } from '../source-file.ts'
import { originsIn } from './origins-in.ts'
import { readFrontMatter } from './read-front-matter.ts'

/** A manuscript whose report, period and title are known; its text is still to be read. */
export interface ManuscriptFile {
  /** Relative to the workspace. */
  readonly file: string
  readonly period: Period
  /** Report id, as the file name has it. */
  readonly report: string
  readonly title?: string
  /** The whole file, line feeds only. */
  readonly text: string
  /** Offset at which the text begins, after the front matter. */
  readonly from: number
  readonly originOf: (offset: number) => Origin
}

/** Reads one file of `manuscripts/` as far as its head. */
export const readManuscript = async (
  file: string,
  context: ReadContext,
): Promise<ManuscriptFile | undefined> => {
  const { report } = context
  const written = await readText(file, context)
  const named = splitName(file)
  if (named === undefined) report(manuscriptName(file))
  if (written === undefined) return undefined
  const text = written.replace(/\r\n?/g, '\n')
  const originOf = originsIn(text, file)
  reportForbidden(text, (name, offset) => report(forbiddenCharacter(name, originOf(offset))))
  const head = await readFrontMatter(text, { file, report })
  if (text.slice(head.from).trim() === '') report(fileEmpty({ file, line: 1, column: 1 }))
  return named && { file, ...named, ...head, text, originOf }
}

/** `manuscripts/2021.考评材料.md` → 2021, 考评材料 */
const splitName = (file: string): Pick<ManuscriptFile, 'period' | 'report'> | undefined => {
  const { periodText = '', report = '' } =
    /(?:^|\/)(?<periodText>[^./]+)\.(?<report>[^/]+)\.md$/i.exec(file)?.groups ?? {}
  const period = parsePeriod(periodText)
  return period === undefined || report === '' ? undefined : { period, report }
}

/** The first of each line: a line that was pasted from elsewhere may be full of them. */
const reportForbidden = (
  text: string,
  report: (found: NonNullable<ReturnType<typeof findForbiddenCharacter>>, offset: number) => void,
): void => {
  let start = 0
  for (const line of text.split('\n')) {
    const found = findForbiddenCharacter(line)
    if (found !== undefined) report(found, start + found.offset)
    start += line.length + 1
  }
}
