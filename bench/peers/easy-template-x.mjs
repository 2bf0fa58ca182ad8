import { readFileSync } from 'node:fs'
import { TemplateHandler } from 'easy-template-x'
import { dataOf, templateIn } from './word-template.mjs'

export const extension = 'docx'

let template

export const init = async ({ scratch }) => {
  template = readFileSync(await templateIn(scratch, 'between'))
}

export const render = (blocks) => new TemplateHandler().process(template, dataOf(blocks))
