import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  buildFixture,
  convert,
  pathOf,
  run,
  runPython,
  temporaryFolder,
  withoutBlanks,
} from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

let path = ''
beforeAll(() => {
  path = pathOf(buildFixture('2024-Q2', folder.path), 'docx')
})

const rates = ['59.27%', '72.65%', '84.44%', '120%'] as const

const readWithPythonDocx = `
import docx, json, sys
document = docx.Document(sys.argv[1])
print(json.dumps({
  'paragraphs': [p.text for p in document.paragraphs],
  'headings': [p.text for p in document.paragraphs if p.style.name.lower().startswith('heading')],
  'cells': [[c.text for c in r.cells] for t in document.tables for r in t.rows],
  'author': document.core_properties.author,
  'created': document.core_properties.created.isoformat(),
}))
`

interface Read {
  readonly paragraphs: readonly string[]
  readonly headings: readonly string[]
  readonly cells: readonly (readonly string[])[]
  readonly author: string
  readonly created: string
}

describe('the notice of 2024-Q2 as Word', () => {
  test('python-docx reads headings, prose, table and properties', () => {
    const read = runPython(readWithPythonDocx, path) as Read
    // Numbered by Word, so that the text itself has no number.
    expect(read.headings).toContain('总体情况')
    expect(read.headings).toContain('困难职工帮扶')
    expect(read.paragraphs.join('\n')).toContain('帮扶困难职工486人，完成年度目标的59.27%')
    const cells = read.cells.flat()
    for (const rate of rates) expect(cells).toContain(rate)
    expect(read.author).toBe('德清县民政局')
    expect(read.created).toMatch(/^2024-07-12T00:00:00/)
  })

  test('LibreOffice lays it out with every rate', () => {
    const text = withoutBlanks(run('pdftotext', [convert(path, 'pdf', folder.path), '-']))
    for (const rate of rates) expect(text).toContain(rate)
    expect(text).toContain('德清县民政局2024年7月12日')
    expect(text).toContain('（四）困难职工帮扶')
  })
})
