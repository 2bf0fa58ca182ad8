import { defaultFontBook } from '@jibao/fonts'
import { testRenderer } from '@jibao/render/testing'
import { convertToHtml, images } from 'mammoth'
import { SaxesParser } from 'saxes'
import { docx } from '../src/index.ts'

const withoutPictures = images.imgElement(async () => ({ src: '' }))

/** As mammoth reads it; of a picture what is said instead. */
const open = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { value } = await convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: withoutPictures },
  )
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('text', (text) => void texts.push(text))
  parser.on('opentag', ({ attributes: { alt = '' } }) => void texts.push(alt))
  parser.write(`<body>${value}</body>`).close()
  return texts
}

testRenderer(docx(), {
  fonts: defaultFontBook(),
  open,
  // The docx package holds a tree of its own: 39 MB for the table of 2,000 rows, which zips to 42 KB.
  memory: { multiple: 48, floor: 16 * 1024 * 1024 },
})
