import type { Report } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { renderReport } from '@jibao/render'
import { type Cell, readXlsx, type Sheet } from 'hucre'
import JSZip from 'jszip'
import { xlsx } from '../src/index.ts'

const fonts = defaultFontBook()

export const render = async (report: Report, renderer = xlsx()): Promise<Uint8Array> => {
  const { bytes, diagnostics } = await renderReport(renderer, report, { fonts })
  if (bytes === undefined) throw new Error(JSON.stringify(diagnostics))
  return bytes
}

export const openSheets = async (report: Report): Promise<readonly Sheet[]> =>
  (await readXlsx(await render(report), { readStyles: true })).sheets

export const openSheet = async (report: Report, name: string): Promise<Sheet> => {
  const sheets = await openSheets(report)
  const sheet = sheets.find((each) => each.name === name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet
}

/** The cell at an A1 address of a single-letter column. */
export const cellAt = ({ cells }: Sheet, address: string): Cell => {
  const column = address.charCodeAt(0) - 'A'.charCodeAt(0)
  const cell = cells?.get(`${Number(address.slice(1)) - 1},${column}`)
  if (cell === undefined) throw new Error(`nothing at ${address}`)
  return cell
}

export const partOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const part = (await JSZip.loadAsync(bytes)).file(name)
  if (part === null) throw new Error(`no part ${name}`)
  return part.async('string')
}

export const partNames = async (bytes: Uint8Array): Promise<readonly string[]> =>
  Object.keys((await JSZip.loadAsync(bytes)).files)
