import type { Block, Report } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { renderReport } from '@jibao/render'
import { type OfdOptions, ofd } from '../src/index.ts'
import { type Parts, readParts } from './read-parts.ts'

export const fonts = defaultFontBook()

export const reportOf = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: { title: '进展通报', issuer: '青禾县民政局', date: '2024-07-05', language: 'zh-CN' },
  children,
})

/** The bytes of a report that must have no fault. */
export const render = async (
  report: Report,
  options?: OfdOptions,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<Uint8Array> => {
  const { bytes, diagnostics, losses } = await renderReport(ofd(options), report, {
    fonts,
    read: async (path) => files[path],
  })
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  if (bytes === undefined || faults.length > 0 || losses.length > 0) {
    throw new Error(JSON.stringify({ faults, losses }))
  }
  return bytes
}

export const partsOf = async (...given: Parameters<typeof render>): Promise<Parts> =>
  readParts(await render(...given))
