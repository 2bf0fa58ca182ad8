import { fileURLToPath } from 'node:url'
import { styles } from '@jibao/typography'
import { expect, test } from 'vitest'
import { pageSetUp } from '../src/pages/page-set-up.ts'
import { openLayout } from '../src/pdfmake-seam.ts'
import { createFaces } from '../src/text/faces.ts'
import { setText } from '../src/text/set-text.ts'
import { textBlock } from '../src/text/text-block.ts'
import { fonts } from './reports.ts'

const { named } = createFaces(fonts)

const layOut = (content: object) =>
  openLayout({
    portrait: pageSetUp.portrait,
    setText: (block, width) => setText(block, width, named),
    footer: () => ({ text: '' }) as never,
    signal: new AbortController().signal,
  }).layOut([
    {
      section: { stack: [content as never] },
      pageOrientation: 'portrait',
      pageMargins: [0, 0, 0, 0],
    },
  ])

test.each([
  fileURLToPath(import.meta.url),
  '/etc/hostname',
  'http://127.0.0.1/a.png',
  'https://example.org/a.png',
])('no picture is fetched: %s', (image) => {
  return expect(layOut({ image })).rejects.toThrow('a picture is not part of a report')
})

test('a face that was not chosen is not set', () => {
  return expect(layOut(textBlock(styles.body, [{ text: '甲', font: 'Roboto' }]))).rejects.toThrow(
    'Roboto',
  )
})
