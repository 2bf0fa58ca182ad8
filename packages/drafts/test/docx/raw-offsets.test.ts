import { expect, test } from 'vitest'
import { startRawOffsets } from '../../src/docx/annotate/raw-offsets.ts'

const run = { tag: 'w:r', start: 0, head: '', contentStart: 0, contentEnd: 0, end: 0 }

test.each<[string, number, number | undefined]>([
  ['甲乙丙', 2, 2],
  ['甲乙', 9, 2],
  ['甲&amp;乙', 1, 1],
  ['甲&amp;乙', 2, 6],
  ['&#x1F600;乙', 2, 9],
  ['&#x1F600;乙', 1, 0],
  ['&#128512;乙', 2, 9],
  ['甲\r\n乙', 2, 3],
  ['😀乙', 1, 0],
  ['😀乙', 2, 2],
  ['甲&lt;', 2, 5],
  ['甲<!-- -->乙', 1, undefined],
  ['<![CDATA[甲]]>', 1, undefined],
])('in %j the character at %i is written at %s', (raw, offset, at) => {
  const xml = `<w:t>${raw}</w:t>`
  const words = {
    kind: 'words',
    run,
    start: 0,
    open: 5,
    close: 5 + raw.length,
    end: xml.length,
    tag: 'w:t',
  } as const
  const found = startRawOffsets(xml)(words, offset)
  expect(found === undefined ? undefined : found - 5).toBe(at)
})
