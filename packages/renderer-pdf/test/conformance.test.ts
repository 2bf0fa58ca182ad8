import { defaultFontBook } from '@jibao/fonts'
import { testRenderer } from '@jibao/render/testing'
import { pdf } from '../src/index.ts'
import { readAloud } from './read-aloud.ts'

testRenderer(pdf(), {
  fonts: defaultFontBook(),
  open: readAloud,
  // A report is held as laid pages: 78 MB for the table of 2,000 rows, 52 MB for the long paragraph.
  memory: { multiple: 32, floor: 64 * 1024 * 1024 },
})
