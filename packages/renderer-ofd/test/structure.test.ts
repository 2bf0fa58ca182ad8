import { paragraph } from '@jibao/document'
import { corpus } from '@jibao/render/testing'
import { describe, expect, test } from 'vitest'
import { faultsOf } from './faults-of.ts'
import { type Parts, parseXml, readParts } from './read-parts.ts'
import { partsOf, render, reportOf } from './reports.ts'

describe('by the rules of the standard nothing is wrong with', () => {
  test.each(corpus)('$name', async ({ report }) => {
    expect(faultsOf(await partsOf(report))).toEqual([])
  })

  test('a file that carries others', async () => {
    const files = { 'out/表.xlsx': new Uint8Array([1, 2, 3]), README: new Uint8Array(2048) }
    const parts = await partsOf(
      reportOf(paragraph('正文。')),
      { attach: Object.keys(files) },
      files,
    )
    expect(faultsOf(parts)).toEqual([])
  })
})

const report = reportOf({ type: 'heading', level: 1, children: [{ type: 'text', value: '总体' }] })
const sound = await readParts(await render(report))
const page = 'Doc_0/Pages/Page_0/Content.xml'

const textOf = ({ bytes }: Parts, path: string): string => new TextDecoder().decode(bytes.get(path))

const changed = (path: string, from: string | RegExp, to: string): Parts => {
  const before = textOf(sound, path)
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${from} is not in ${path}`)
  return { ...sound, xml: new Map([...sound.xml, [path, parseXml(after)]]) }
}

test.each([
  ['a font that is not there', page, / Font="\d+"/, ' Font="99"', /TextObject refers to 99/],
  ['an id used twice', page, / ID="\d+" Boundary/, ' ID="1" Boundary', /id 1 twice/],
  [
    'elements in another order',
    page,
    /(<ofd:FillColor[^>]*>)(<ofd:TextCode.*?<\/ofd:TextCode>)/,
    '$2$1',
    /TextObject holds TextCode FillColor/,
  ],
  ['an element of no such name', page, /ofd:TextCode/g, 'ofd:Textcode', /Textcode is not known/],
  ['an object without a boundary', page, / Boundary="[^"]*"/, '', /TextObject without Boundary/],
  ['a boundary beyond the sheet', page, / Boundary="[\d.]+ /, ' Boundary="209 ', /boundary 209/],
  [
    'a largest id that is not',
    'Doc_0/Document.xml',
    /MaxUnitID>\d+/,
    'MaxUnitID>3',
    /MaxUnitID 3 below/,
  ],
  ['a page that is not there', 'Doc_0/Document.xml', 'Page_0', 'Page_7', /no part .*Page_7.*/],
  [
    'a place on a page that is not there',
    'Doc_0/Document.xml',
    / PageID="\d+"/,
    ' PageID="77"',
    /Dest refers to 77/,
  ],
  [
    'a part that nothing refers to',
    'Doc_0/PublicRes.xml',
    /<ofd:Font .*?<\/ofd:Font>/,
    '',
    /\.ttf is not used/,
  ],
] as const)('these checks notice %s', (_, path, from, to, fault) => {
  expect(faultsOf(sound)).toEqual([])
  expect(faultsOf(changed(path, from, to)).join('\n')).toMatch(fault)
})
