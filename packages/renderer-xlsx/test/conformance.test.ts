import { defaultFontBook } from '@jibao/fonts'
import { testRenderer } from '@jibao/render/testing'
import { xlsx } from '../src/index.ts'
import { readWorkbook } from './read-workbook.ts'

testRenderer(xlsx(), {
  fonts: defaultFontBook(),
  open: readWorkbook,
  // exceljs holds each cell with its style: 18 MB for the table of 2,000 rows.
  memory: { multiple: 16 },
})
