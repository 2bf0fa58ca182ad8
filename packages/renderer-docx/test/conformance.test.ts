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
})
