import { readFileSync } from 'node:fs'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { dataOf, templateIn } from './word-template.mjs'

export const extension = 'docx'

let template

export const init = async ({ scratch }) => {
  template = readFileSync(await templateIn(scratch, 'paragraphs'))
}

export const render = (blocks) => {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true })
  document.render(dataOf(blocks))
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}
