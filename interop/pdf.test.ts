import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFixture, pathOf, run, temporaryFolder, withoutBlanks } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

let path = ''
beforeAll(() => {
  path = pathOf(buildFixture('2024-Q2', folder.path), 'pdf')
})

describe('the notice of 2024-Q2 as PDF', () => {
  test.each(['59.27%', '72.65%', '84.44%', '120%'])('poppler reads %s', (rate) => {
    expect(run('pdftotext', [path, '-'])).toContain(rate)
  })

  test('qpdf finds nothing wrong', () => {
    expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found')
  })

  test('every font is embedded and cut to what is used', () => {
    const rows = run('pdffonts', [path]).trim().split('\n').slice(2)
    expect(rows.length).toBeGreaterThanOrEqual(3)
    for (const row of rows) {
      expect(row).toMatch(/^[A-Z]{6}\+/)
      expect(row).toMatch(/\byes\s+yes\s+yes\b/)
    }
  })

  test('says what it is', () => {
    const info = run('pdfinfo', ['-isodates', path])
    expect(info).toMatch(/Title:\s+关于2024年二季度“弱有众扶”专项工作进展情况的通报/)
    expect(info).toMatch(/Author:\s+德清县民政局/)
    expect(info).toMatch(/CreationDate:\s+2024-07-12/)
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
  })

  test('characters are extracted as themselves and not as radicals', () => {
    const text = run('mutool', ['draw', '-q', '-F', 'text', path])
    expect(text.match(/[\u2E80-\u2FDF]/gu)).toBeNull()
    expect(withoutBlanks(text)).toContain('帮扶困难职工486人，完成年度目标的59.27%')
  })
})
