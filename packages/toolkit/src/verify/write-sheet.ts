import { type Diagnostic, isError } from '@jibao/core'
import { renderReport } from '@jibao/render'
import { writeFailed } from '../diagnostics.ts'
import { type FontPolicy, findFonts } from '../find-fonts.ts'
import { loadPlugins } from '../load-plugins.ts'
import type { Tools } from '../tools.ts'
import { composeSheet } from './compose-sheet.ts'
import { sheetName } from './sheet-name.ts'
import type { Verified } from './verify.ts'

export interface SheetRequest {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** Folder to write to. */
  readonly out: string
  /** The one file to write; a PDF and a Word file in `out` when absent. */
  readonly sheet?: string
  /** `auto` when absent. */
  readonly fonts?: FontPolicy
}

const formats = ['pdf', 'docx']

/** Writes what was verified as a page to be signed. */
export const writeSheet = async (
  verified: Verified,
  { workspace, out, sheet, fonts = 'auto' }: SheetRequest,
  tools: Tools,
): Promise<{ readonly paths: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> => {
  const { renderers: offered } = await loadPlugins([], workspace, tools)
  const renderers = offered.filter(({ format, extension }) =>
    sheet === undefined ? formats.includes(format) : sheet.endsWith(extension),
  )
  const { book } = await findFonts(workspace, fonts, tools)
  const report = composeSheet(verified)
  const paths: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const renderer of renderers) {
    const path = sheet ?? `${out}/${sheetName}${renderer.extension}`
    const rendered = await renderReport(renderer, report, {
      fonts: book,
      signal: tools.deadline('own'),
    })
    diagnostics.push(...rendered.diagnostics.filter(isError))
    if (rendered.bytes === undefined) continue
    try {
      await tools.world.replace(path, rendered.bytes)
      paths.push(path)
    } catch (problem) {
      diagnostics.push(writeFailed(path, problem))
    }
  }
  return { paths, diagnostics }
}
