import { cell, paragraph, row } from '@jibao/document'
import { expect, test } from 'vitest'
import { reportOf, writeWord, writeXml } from './word-file.ts'

const landscape = {
  type: 'section',
  orientation: 'landscape',
  children: [
    {
      type: 'table',
      columns: [{ role: 'text', weight: 1 }],
      header: [],
      rows: [row(cell('横版'))],
    },
  ],
} as const

test('A4, margins less the leading, a grid of lines', async () => {
  const xml = await writeXml(paragraph('正文。'))
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(xml).toContain('<w:pgMar w:top="1960" w:right="1474" w:bottom="1847" w:left="1587"')
  expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="589"/>')
})

test('a landscape section stands between portrait ones, turned with its margins', async () => {
  const xml = await writeXml(paragraph('前。'), landscape, paragraph('后。'))
  expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
    '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
  ])
  expect(xml).toContain('<w:pgMar w:top="1450" w:right="2098" w:bottom="1337" w:left="1984"')
  expect(xml).toContain('<w:tblW w:type="dxa" w:w="12756"/>')
})

test('page numbers go on through sections', async () => {
  const xml = await writeXml(paragraph('前。'), landscape, paragraph('后。'))
  expect(xml).not.toMatch(/<w:pgNumType [^>]*w:start/)
  expect(xml.match(/<w:footerReference/g)).toHaveLength(6)
})

test('a report that is nothing but a section has its title there', async () => {
  const xml = await writeXml(landscape)
  expect(xml.match(/<w:pgSz [^>]*>/g)).toHaveLength(1)
  expect(xml.indexOf('样本通报')).toBeGreaterThan(0)
})

test('the title stands below a leading letterhead', async () => {
  const { text } = await writeWord(
    reportOf({ type: 'letterhead', mark: '青禾县民政局文件' }, paragraph('正文。')),
  )
  expect(text).toEqual(['青禾县民政局文件', '样本通报', '正文。'])
})

test('the page number is right on odd pages, left on even ones', async () => {
  const { part } = await writeWord(reportOf())
  expect(await part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  const document = await part('word/document.xml')
  const links = await part('word/_rels/document.xml.rels')
  const footer = async (kind: string): Promise<string> => {
    const id = new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"/>`).exec(document)?.[1]
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(links)?.[1]
    return part(`word/${target}`)
  }
  const odd = await footer('default')
  expect(odd).toMatch(/<w:ind [^>]*w:right="280"[^>]*\/><w:jc w:val="right"\/>/)
  expect(odd).toMatch(/— <.*>PAGE<.*> —</)
  expect(await footer('even')).toMatch(/<w:ind [^>]*w:left="280"[^>]*\/><w:jc w:val="left"\/>/)
})
