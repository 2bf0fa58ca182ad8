import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFixture, pathOf, run, temporaryFolder, withoutBlanks } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

let path = ''
/** poppler's picture of the tree: types indented, texts in quotes. */
let tree = ''
beforeAll(() => {
  path = pathOf(buildFixture('2024-Q2', folder.path), 'pdf')
  tree = run('pdfinfo', ['-struct-text', path])
})

const countOf = (text: string): number => tree.split(text).length - 1

describe('the structure of the notice of 2024-Q2', () => {
  test('the file says that it is tagged', () => {
    expect(run('pdfinfo', [path])).toMatch(/Tagged:\s+yes/)
    expect(run('pdfinfo', ['-meta', path])).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('headings, tables and figures are what they are', () => {
    expect(tree).toMatch(/H1 \(block\)\s+"一、总体情况"\s+P \(block\)/)
    expect(tree).toMatch(/H2 \(block\)\s+"（一）/)
    expect(tree).toMatch(/THead\s+TR\s+TH:\s+\/Scope \/Column\s+\/RowSpan 2\s+"序号"/)
    expect(tree).toMatch(/Figure:\s+\/Placement \/Block\s+\/BBox \[/)
  })

  test('what the pages repeat is said once', () => {
    const tables = countOf('THead')
    expect(run('pdftotext', [path, '-']).split('\n牵头单位\n').length - 1).toBeGreaterThan(tables)
    expect(countOf('"牵头单位"')).toBe(tables)
    expect(countOf('（续）')).toBe(0)
    expect(tree).not.toMatch(/— \d+ —/)
  })

  test('a text stands together, whatever lines and pages it runs over', () => {
    const texts = [...tree.matchAll(/"(.*)"/g)].map(([, text = '']) => text)
    const said = withoutBlanks(texts.join(''))
    expect(said).toContain('帮扶困难职工486人，完成年度目标的59.27%')
    const printed = withoutBlanks(run('pdftotext', ['-raw', path, '-']).replace(/— \d+ —/g, ''))
    const characters = new Set(printed)
    expect([...characters].filter((character) => !said.includes(character))).toEqual([])
  })
})
