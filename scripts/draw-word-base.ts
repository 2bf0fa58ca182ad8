// Draws docs/word-base-*.png: the example's Word file and a report in it, as LibreOffice lays them out. Needs what
// scripts/install-interop.sh installs, and a build.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jibao } from '../interop/collection.ts'
import { type BuiltFile, pathOf, run, temporaryFolder } from '../interop/tools.ts'
import { wordsToPdf } from '../interop/word-to-pdf.ts'

const pathTo = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const folder = temporaryFolder()
const workspace = pathTo('examples/red-head')
const out = join(folder.path, 'out')
const { outputs } = jibao('build', '--workspace', workspace, '--out', out, '--format', 'docx')
const report = pathOf(outputs as readonly BuiltFile[], 'docx')

const [base = '', filled = ''] = wordsToPdf([join(workspace, '红头.docx'), report], folder.path)
const pages = [
  { name: 'file', pdf: base, page: '1' },
  { name: 'report', pdf: filled, page: '1' },
  { name: 'annex', pdf: filled, page: '4' },
]
for (const { name, pdf, page } of pages)
  run('mutool', ['draw', '-q', '-r', '40', '-o', pathTo(`docs/word-base-${name}.png`), pdf, page])
folder.remove()
