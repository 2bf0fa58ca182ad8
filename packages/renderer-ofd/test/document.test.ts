import { paragraph, type Report } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { plugin } from '../src/index.ts'
import { named, type Parts, within, type XmlElement } from './read-parts.ts'
import { fonts, partsOf, render, reportOf } from './reports.ts'

const textsOf = (root: XmlElement | undefined, name: string): readonly string[] =>
  named(root, name).map(({ text }) => text)

const page = ({ xml }: Parts, index = 0): XmlElement | undefined =>
  xml.get(`Doc_0/Pages/Page_${index}/Content.xml`)

const heading = (level: 1 | 2, title: string) =>
  ({ type: 'heading', level, children: [{ type: 'text', value: title }] }) as const

test('the package begins with its entry, and no time of the machine is in it', async () => {
  const parts = await partsOf(reportOf(paragraph('正文。')))
  expect([...parts.bytes.keys()].slice(0, 3)).toEqual([
    'OFD.xml',
    'Doc_0/Document.xml',
    'Doc_0/PublicRes.xml',
  ])
  const entry = parts.xml.get('OFD.xml')
  expect(entry?.attributes).toMatchObject({ Version: '1.0', DocType: 'OFD' })
  expect(textsOf(entry, 'CreationDate')).toEqual(['2024-07-05'])
})

describe('the properties', () => {
  const report: Report = {
    ...reportOf({
      type: 'letterhead',
      mark: '青禾县民政局文件',
      documentNumber: '青民〔2024〕7号',
    }),
    metadata: {
      ...reportOf().metadata,
      title: '进展&<通报>',
      period: '2024年二季度',
      publication: { index: '330000/2024-00001', openness: '主动公开', term: '长期公开' },
    },
  }

  test('are those of the report and of the directory of public information', async () => {
    const { xml } = await partsOf(report)
    const entry = xml.get('OFD.xml')
    expect(textsOf(entry, 'Title')).toEqual(['进展&<通报>'])
    expect(textsOf(entry, 'Author')).toEqual(['青禾县民政局'])
    expect(
      named(entry, 'CustomData').map(({ attributes, text }) => [attributes.Name, text]),
    ).toEqual([
      ['发文字号', '青民〔2024〕7号'],
      ['报告期', '2024年二季度'],
      ['索引号', '330000/2024-00001'],
      ['公开方式', '主动公开'],
      ['公开时限', '长期公开'],
      ['发布机构', '青禾县民政局'],
      ['发文时间', '2024-07-05'],
    ])
  })

  test('hold an id that is of the content', async () => {
    const idOf = async (one: Report) => textsOf((await partsOf(one)).xml.get('OFD.xml'), 'DocID')[0]
    const id = await idOf(reportOf(paragraph('甲')))
    expect(id).toMatch(/^[\da-f]{32}$/)
    expect(await idOf(reportOf(paragraph('甲')))).toBe(id)
    expect(await idOf(reportOf(paragraph('乙')))).not.toBe(id)
  })
})

test('the outline is nested as the headings are, and leads to them', async () => {
  const { xml } = await partsOf(
    reportOf(heading(1, '总体'), heading(2, '其一'), { type: 'pageBreak' }, heading(1, '下步')),
  )
  const [outlines] = named(xml.get('Doc_0/Document.xml'), 'Outlines')
  const titles = (element: XmlElement): unknown =>
    element.children
      .filter(({ name }) => name === 'ofd:OutlineElem')
      .map((child) => [child.attributes.Title, titles(child)])
  expect(outlines && titles(outlines)).toEqual([
    ['一、总体', [['（一）其一', []]]],
    ['二、下步', []],
  ])
  const pages = named(xml.get('Doc_0/Document.xml'), 'Page').map(({ attributes }) => attributes.ID)
  const reached = named(outlines, 'Dest').map(({ attributes }) => attributes.PageID)
  expect(reached).toEqual([pages[0], pages[0], pages[1]])
})

describe('a click', () => {
  const actionOf = (root: XmlElement | undefined, event: string) =>
    named(root, 'TextObject')
      .filter((element) => named(element, event).length > 0)
      .map((element) => textsOf(element, 'TextCode').join(''))

  test('on the words of a link opens it, and on those beside it does nothing', async () => {
    const url = 'https://example.org/a?b=1&c=2'
    const link = { type: 'link', url, children: [{ type: 'text', value: '公开目录' }] } as const
    const root = page(await partsOf(reportOf(paragraph('见', link, '。'))))
    expect(actionOf(root, 'URI')).toEqual(['公开目录'])
    expect(named(root, 'URI').map(({ attributes }) => attributes.URI)).toEqual([url])
  })

  test('on a line of 目录 leads to the heading', async () => {
    const parts = await partsOf(
      reportOf({ type: 'contents', depth: 1 }, { type: 'pageBreak' }, heading(1, '总体情况')),
    )
    expect(actionOf(page(parts), 'Goto').join('')).toContain('总体情况')
    const [, second] = named(parts.xml.get('Doc_0/Document.xml'), 'Page')
    const reached = named(page(parts), 'Dest').map(({ attributes }) => attributes.PageID)
    expect(new Set(reached)).toEqual(new Set([second?.attributes.ID]))
  })
})

test('what a picture shows is tagged for those who cannot see it', async () => {
  const parts = await partsOf(
    reportOf({
      type: 'chart',
      kind: 'bar',
      title: '完成率',
      alternative: [{ type: 'text', value: '只有一项。' }],
      data: [{ label: '救助', value: { type: 'value', quantity: { value: '50', unit: '%' } } }],
    }),
  )
  const tags = parts.xml.get('Doc_0/Tags/Alternatives.xml')
  const [reference] = named(tags, 'ObjectRef')
  const block = named(page(parts), 'PageBlock').find(
    ({ attributes }) => attributes.ID === reference?.text,
  )
  expect(textsOf(block, 'TextCode')).toEqual(expect.arrayContaining(['完成率', '救助', '50%']))
  expect(named(block, 'PathObject').length).toBeGreaterThan(0)
  expect(
    tags &&
      within(tags)
        .map(({ text }) => text)
        .join(''),
  ).toContain('只有一项。')
})

test('a picture that is higher than the page is reduced to it, its words with it', async () => {
  const data = Array.from({ length: 60 }, (_, index) => ({
    label: `指标${index + 1}`,
    value: { type: 'value', quantity: { value: `${index}`, unit: '%' } } as const,
  }))
  const parts = await partsOf(
    reportOf({ type: 'chart', kind: 'bar', title: '完成率', alternative: [], data }),
  )
  const feet = [...parts.xml]
    .filter(([path]) => path.endsWith('/Content.xml'))
    .flatMap(([, root]) => named(root, 'TextObject'))
    .map(({ attributes: { Boundary = '' } }) => {
      const [, top = 0, , height = 0] = Boundary.split(' ').map(Number)
      return top + height
    })
  expect(Math.max(...feet)).toBeLessThan(297)
})

test('words of a picture stand in as many faces as they need, one after another', async () => {
  const parts = await partsOf(
    reportOf({
      type: 'chart',
      kind: 'bar',
      title: '𠮷',
      alternative: [],
      data: [
        {
          label: '陈㐂𪛖\n镕',
          value: { type: 'value', quantity: { value: '50', unit: '%' } },
        },
      ],
    }),
  )
  const label = named(page(parts), 'PageBlock').find(
    (block) => textsOf(block, 'TextCode').join('') === '陈㐂𪛖 镕',
  )
  const texts = label?.children ?? []
  expect(texts.map((text) => textsOf(text, 'TextCode').join(''))).toEqual(['陈㐂', '𪛖', ' 镕'])
  const [first, second, third] = texts.map(({ attributes: { Font = '', Boundary = '' } }) => ({
    font: Font,
    left: Number(Boundary.split(' ')[0]),
  }))
  expect(first?.font).toBe(third?.font)
  expect(second?.font).not.toBe(first?.font)
  const em = 10 * (25.4 / 72)
  expect((second?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo(2 * em, 2)
  expect((third?.left ?? 0) - (second?.left ?? 0)).toBeCloseTo(em, 2)
})

describe('files that the options name', () => {
  const workbook = new Uint8Array([80, 75, 3, 4])

  test('travel in the report', async () => {
    const { xml, bytes } = await partsOf(
      reportOf(paragraph('正文。')),
      { attach: ['out/季度表.xlsx'] },
      { 'out/季度表.xlsx': workbook },
    )
    const [attachment] = named(xml.get('Doc_0/Attachs/Attachments.xml'), 'Attachment')
    expect(attachment?.attributes).toMatchObject({ Name: '季度表.xlsx', Format: 'xlsx' })
    expect(bytes.get('Doc_0/Attachs/Attachment_0.xlsx')).toEqual(workbook)
  })

  test('are missed when they are not there', async () => {
    const rendering = render(reportOf(paragraph('正文。')), { attach: ['无此文件.xlsx'] })
    await expect(rendering).rejects.toThrow('OFD_ATTACHMENT_MISSING')
  })
})

test.each([
  [{}, true],
  [{ pageNumbers: 'centre', attach: ['a.xlsx'] }, true],
  [{ pageNumbers: 'left' }, false],
  [{ attach: 'a.xlsx' }, false],
  [{ unknown: 1 }, false],
] as const)('as a plug-in its options %j are valid: %s', async (options, valid) => {
  const result = await plugin.options?.['~standard'].validate(options)
  expect(result?.issues === undefined).toBe(valid)
})

test('the plug-in places page numbers as it is told', async () => {
  const [renderer] = plugin.setup?.({ pageNumbers: 'centre', attach: [] }).renderers ?? []
  const context = {
    fonts,
    signal: new AbortController().signal,
    read: async () => undefined,
    lose: () => {},
    report: () => {},
  }
  const centred = await renderer?.render(reportOf(paragraph('正文。')), context)
  const outside = await render(reportOf(paragraph('正文。')))
  expect(Buffer.from(centred ?? []).equals(outside)).toBe(false)
})
