import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cache, peersFolder } from './paths.ts'

/** Programs of the machine that some peers need: where Debian puts them. */
export const programs = { chromium: '/usr/bin/chromium', soffice: '/usr/bin/soffice' } as const

export interface Engine {
  readonly title: string
  /** A module with `init`, `render` and perhaps `close`. */
  readonly module: string
  readonly needs?: keyof typeof programs
}

const ours = (format: string, title: string): Engine => ({
  title,
  module: join(cache, 'ours', `${format}.mjs`),
})

const peer = (name: string, title: string, needs?: keyof typeof programs): Engine => ({
  title,
  module: join(peersFolder, `${name}.mjs`),
  ...(needs === undefined ? {} : { needs }),
})

export const engines = {
  'our-pdf': ours('pdf', 'jibao'),
  'our-docx': ours('docx', 'jibao'),
  'our-xlsx': ours('xlsx', 'jibao'),
  'our-xlsx-full': ours('xlsx-full', 'jibao, with 数据'),
  typst: peer('typst', 'Typst'),
  pdfmake: peer('pdfmake', 'pdfmake'),
  'react-pdf': peer('react-pdf', '@react-pdf/renderer'),
  chromium: peer('chromium', 'Chromium print', 'chromium'),
  libreoffice: peer('libreoffice', 'LibreOffice, from docx', 'soffice'),
  docx: peer('docx', 'docx'),
  docxtemplater: peer('docxtemplater', 'docxtemplater'),
  'easy-template-x': peer('easy-template-x', 'easy-template-x'),
  exceljs: peer('exceljs', 'exceljs'),
  'exceljs-streaming': peer('exceljs-streaming', 'exceljs, streaming'),
  hucre: peer('hucre', 'hucre'),
  'write-excel-file': peer('write-excel-file', 'write-excel-file'),
} as const satisfies Record<string, Engine>

export type EngineName = keyof typeof engines

/** Why an engine cannot run here; `undefined` when it can. */
export const whyAbsent = (name: EngineName): string | undefined => {
  const { module, needs }: Engine = engines[name]
  if (needs !== undefined && !existsSync(programs[needs])) return `no ${programs[needs]}`
  return existsSync(module) ? undefined : `no ${module}`
}
