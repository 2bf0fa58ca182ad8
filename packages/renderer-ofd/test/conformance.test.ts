import { defaultFontBook } from '@jibao/fonts'
import { testRenderer } from '@jibao/render/testing'
import { ofd } from '../src/index.ts'
import { named, readParts } from './read-parts.ts'

/** They stand between the lines of paragraphs that go over pages. */
const isPageNumber = (text: string): boolean => /^— \d+ —$/.test(text)

testRenderer(ofd(), {
  fonts: defaultFontBook(),
  // A report is held as laid pages: 46 MB for the table of 2,000 rows, 42 MB for the long paragraph.
  memory: { multiple: 16, floor: 64 * 1024 * 1024 },
  open: async (bytes) => {
    const { xml } = await readParts(bytes)
    return [...xml.values()]
      .flatMap((root) => named(root, 'TextCode').map(({ text }) => text))
      .filter((text) => !isPageNumber(text))
  },
})
