import { excelLarge, excelSmall } from './excel.ts'
import { growth } from './growth.ts'
import { incremental } from './incremental.ts'
import { manyNotices } from './many.ts'
import { longParagraph } from './paragraph.ts'
import { pdfCold, pdfLong, pdfSize, pdfWarm } from './pdf.ts'
import { queue } from './queue.ts'
import { start } from './start.ts'
import { watch } from './watch.ts'
import { wordCold, wordWarm } from './word.ts'

/** In the order of the page. */
export const rows = [
  pdfCold,
  pdfWarm,
  pdfLong,
  longParagraph,
  pdfSize,
  wordWarm,
  wordCold,
  excelSmall,
  excelLarge,
  manyNotices,
  queue,
  growth,
  incremental,
  start,
  watch,
] as const
