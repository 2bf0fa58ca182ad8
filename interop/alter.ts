import { renameSync } from 'node:fs'
import { run, runPython } from './tools.ts'

// Each alters the first place of a file that shows a figure, as somebody with the usual programs could.

interface Alteration {
  readonly path: string
  readonly from: string
  readonly to: string
}

const withPythonDocx = `
import sys
import docx
path, old, new = sys.argv[1:]
document = docx.Document(path)
runs = [run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text]
runs[0].text = runs[0].text.replace(old, new)
document.save(path)
print('null')
`

export const alterWord = ({ path, from, to }: Alteration): void => {
  runPython(withPythonDocx, path, from, to)
}

const withOpenpyxl = `
import sys
import openpyxl
path, old, new = sys.argv[1:]
book = openpyxl.load_workbook(path)
cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == int(old)]
cells[0].value = int(new)
book.save(path)
print('null')
`

export const alterExcel = ({ path, from, to }: Alteration): void => {
  runPython(withOpenpyxl, path, from, to)
}

/** The file with every stream in the clear; text is shown by numbers of glyphs. */
const withinQdf = `
import re, sys
path, old, new = sys.argv[1:]
pdf = open(path, encoding='latin-1', newline='').read()
objects = {number: body for number, body in re.findall(r'^(\\d+) 0 obj\\n(.*?)\\nendobj', pdf, re.S | re.M)}

def characters(font):
  map = objects[re.search(r'/ToUnicode (\\d+) 0 R', font).group(1)]
  ranges = re.findall(r'<([0-9a-f]+)> <[0-9a-f]+> \\[(.*?)\\]', map)
  return {int(first, 16) + index: bytes.fromhex(code).decode('utf-16-be')
    for first, codes in ranges for index, code in enumerate(re.findall('<([0-9a-f]+)>', codes))}

fonts = {name: characters(objects[number]) for name, number in re.findall(r'/(F\\d+) (\\d+) 0 R', pdf)
  if '/ToUnicode' in objects[number]}

def altered(shown, font):
  glyphs = [int(shown[at:at + 4], 16) for at in range(0, len(shown), 4)]
  at = ''.join(font.get(glyph, '?')[:1] or '?' for glyph in glyphs).find(old)
  if at < 0:
    return None
  glyphOf = {character: glyph for glyph, character in reversed(font.items())}
  return ''.join('%04x' % glyph for glyph in [*glyphs[:at], *(glyphOf[one] for one in new), *glyphs[at + len(old):]])

font = {}
for found in re.finditer(r'/(F\\d+) [\\d.]+ Tf|<([0-9a-f]+)>(?=[^\\n]*TJ)', pdf):
  if found.group(1):
    font = fonts.get(found.group(1), {})
  elif (shown := altered(found.group(2), font)) is not None:
    pdf = pdf[:found.start(2)] + shown + pdf[found.end(2):]
    break
else:
  sys.exit('%s is not shown' % old)
open(path, 'w', encoding='latin-1', newline='').write(pdf)
print('null')
`

/** By as many characters as there were, so that nothing moves. */
export const alterPdf = ({ path, from, to }: Alteration): void => {
  const clear = `${path}.qdf`
  run('qpdf', ['--qdf', '--object-streams=disable', path, clear])
  runPython(withinQdf, clear, from, to)
  renameSync(clear, path)
}
