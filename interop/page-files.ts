import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { convertAll } from './office.ts'
import { type PageBlock, publishedPage } from './published.ts'
import { runPython } from './tools.ts'

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')

const blockHtml = (block: PageBlock): string => {
  if (typeof block === 'string') return `<p>${escaped(block)}</p>`
  const rows = block.map((row) =>
    row
      .map(
        ({ text, rowSpan, colSpan }) =>
          `<td rowspan="${rowSpan}" colspan="${colSpan}">${escaped(text)}</td>`,
      )
      .join(''),
  )
  return `<table border="1">${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`
}

const pageHtml = (blocks: readonly PageBlock[]): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>公开稿</title></head><body>\n${blocks.map(blockHtml).join('\n')}\n</body></html>\n`

const withPythonDocx = `
import json, sys
import docx

def table(document, rows):
  width = sum(cell['colSpan'] for cell in rows[0])
  made = document.add_table(rows=len(rows), cols=width)
  taken = set()
  for down, row in enumerate(rows):
    across = 0
    for cell in row:
      while (down, across) in taken:
        across += 1
      last = (down + cell['rowSpan'] - 1, across + cell['colSpan'] - 1)
      taken.update((y, x) for y in range(down, last[0] + 1) for x in range(across, last[1] + 1))
      place = made.cell(down, across)
      (place if last == (down, across) else place.merge(made.cell(*last))).text = cell['text']

for page in json.load(open(sys.argv[1], encoding='utf-8')):
  document = docx.Document()
  for block in page['blocks']:
    if isinstance(block, str):
      document.add_paragraph(block)
    else:
      table(document, block)
  document.save(page['path'])
print('null')
`

const chromium = [
  'chromium',
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-pdf-header-footer',
] as const

/** What Chromium says of the machine on its stderr is left aside. */
const print = (html: string, pdf: string, profile: string): void => {
  const asked = [`--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`, pathToFileURL(html).href]
  execFileSync('timeout', ['60', ...chromium, ...asked], { stdio: 'pipe' })
}

/** Which program made a file of a page, and of which kind. */
export const makers = [
  'hand.html',
  'LibreOffice.docx',
  'LibreOffice.html',
  'LibreOffice.pdf',
  'Chromium.pdf',
  'python-docx.docx',
] as const

type Maker = (typeof makers)[number]

export type PageFiles = Readonly<Record<Maker, readonly string[]>>

/** Pages as each program makes files of them, in the order of their names. */
export const makePageFiles = (names: readonly string[], folder: string): PageFiles => {
  const into = (maker: string): ((name: string) => string) => {
    const own = join(folder, maker)
    mkdirSync(own, { recursive: true })
    return (name) => join(own, `${name}${maker.slice(maker.lastIndexOf('.'))}`)
  }
  const pages = names.map((name) => ({ name, blocks: publishedPage(name) }))
  const html = names.map(into('hand.html'))
  for (const [index, { blocks }] of pages.entries())
    writeFileSync(html[index] ?? '', pageHtml(blocks))

  const convert = (paths: readonly string[], to: string, openWith?: string): readonly string[] =>
    convertAll(paths, {
      to,
      ...(openWith === undefined ? {} : { openWith }),
      outdir: join(folder, `LibreOffice.${to}`),
      profile: join(folder, 'profile'),
    })
  const docx = convert(html, 'docx', 'HTML (StarWriter)')

  const printed = names.map(into('Chromium.pdf'))
  for (const [index, path] of html.entries())
    print(path, printed[index] ?? '', join(folder, 'chromium'))

  const list = join(folder, 'pages.json')
  const written = names.map(into('python-docx.docx'))
  writeFileSync(
    list,
    JSON.stringify(pages.map(({ blocks }, index) => ({ blocks, path: written[index] }))),
  )
  runPython(withPythonDocx, list)

  return {
    'hand.html': html,
    'LibreOffice.docx': docx,
    'LibreOffice.html': convert(docx, 'html'),
    'LibreOffice.pdf': convert(docx, 'pdf'),
    'Chromium.pdf': printed,
    'python-docx.docx': written,
  }
}
