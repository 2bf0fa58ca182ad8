// Writes the Word file of the example workspace whose reports go into a bureau's own file.
import { writeFileSync } from 'node:fs'
import { redHead } from '../packages/renderer-docx/test/red-head.ts'

writeFileSync(new URL('../examples/red-head/红头.docx', import.meta.url), await redHead())
