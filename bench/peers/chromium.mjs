import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer-core'
import { columnWidths, filesOf, isFigure, padding, page, pitches, sizes, titleOf } from './look.mjs'

export const extension = 'pdf'

/** Its work is done in processes of its own: their memory is not this process's. */
export const elsewhere = true

let browser
let head
let file

export const init = async ({ faces, scratch, programs }) => {
  head = `<style>${styleSheet(filesOf(faces))}</style>`
  file = join(scratch, `chromium-${process.pid}.html`)
  browser = await puppeteer.launch({
    executablePath: programs.chromium,
    args: ['--no-sandbox', '--allow-file-access-from-files'],
  })
}

export const render = async (blocks) => {
  // A page of a file may load fonts from files; one whose content was set may not.
  writeFileSync(file, pageOf(blocks))
  const tab = await browser.newPage()
  await tab.goto(pathToFileURL(file).href, { waitUntil: 'load' })
  const bytes = await tab.pdf({ preferCSSPageSize: true, tagged: true })
  await tab.close()
  return bytes
}

export const close = () => browser.close()

const styleSheet = (files) => `
${Object.entries(files)
  .map(
    ([family, path]) =>
      `@font-face { font-family: ${family}; src: url(${pathToFileURL(path).href}) }`,
  )
  .join('\n')}
@page { size: A4; margin: ${page.top}pt ${page.right}pt ${page.bottom}pt ${page.left}pt }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: ${sizes.pageNumber}pt table } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: ${sizes.pageNumber}pt table } }
body { margin: 0; font: ${sizes.body}pt/${pitches.body}pt body; text-align: justify; line-break: strict }
h1 { margin: 0 0 ${pitches.body}pt; font: ${sizes.title}pt/${pitches.title}pt title; text-align: center }
h2 { margin: 0; font: ${sizes.body}pt/${pitches.body}pt heading; text-indent: 2em }
h3 { margin: 0; font: ${sizes.body}pt/${pitches.body}pt subheading; text-indent: 2em }
p { margin: 0; text-indent: 2em }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font: ${sizes.table}pt/${pitches.table}pt table }
th, td { border: 0.5pt solid; padding: ${padding}pt; font-weight: normal; text-align: left }
th, .figure { text-align: center }
tr { break-inside: avoid }`

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const tags = { title: 'h1', heading: 'h2', subheading: 'h3', paragraph: 'p' }

const pageOf = (blocks) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(titleOf(blocks))}</title>${head}${blocks.map(elementOf).join('')}`

const elementOf = (block) => {
  if (block.kind === 'table') return tableOf(block)
  const tag = tags[block.kind]
  return `<${tag}>${escaped(block.text)}</${tag}>`
}

const tableOf = ({ spanning, columns, rows }) => {
  const figures = columns.slice(2, -1)
  const tall = (name) => `<th rowspan="2">${escaped(name)}</th>`
  return `<table><colgroup>${columnWidths.map((width) => `<col style="width: ${width}pt">`).join('')}</colgroup>
<thead><tr>${tall(columns[0])}${tall(columns[1])}<th colspan="${figures.length}">${escaped(spanning)}</th>${tall(columns.at(-1))}</tr>
<tr>${figures.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(rowOf).join('')}</tbody></table>`
}

const rowOf = (texts) =>
  `<tr>${texts.map((text, column) => `<td${isFigure(column) ? ' class="figure"' : ''}>${escaped(text)}</td>`).join('')}</tr>`
