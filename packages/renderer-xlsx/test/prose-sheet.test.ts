import { quantity } from '@jibao/core'
import {
  type Block,
  cell,
  heading,
  type Inline,
  listItem,
  paragraph,
  row,
  strong,
  type TableNode,
  text,
  type ValueNode,
} from '@jibao/document'
import { renderReport } from '@jibao/render'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../src/index.ts'
import { notice, progressTable, reportOf } from './notice.ts'
import { cellAt, openSheet, openSheets, partOf, render } from './open.ts'

const { caption: _, ...withoutCaption } = progressTable

/** What stands below the header and the title: 层级, 编号, 正文. */
const rowsOf = async (...children: readonly Block[]): Promise<readonly unknown[]> =>
  (await openSheet(reportOf(...children), '正文')).rows.slice(2)

const textsOf = async (...children: readonly Block[]): Promise<readonly unknown[]> =>
  (await openSheet(reportOf(...children), '正文')).rows.slice(2).map((row) => row[2])

const listOf = (counting: 'decimal' | 'chapter' | 'phrase'): Block => ({
  type: 'list',
  ordered: true,
  counting,
  children: [listItem('子'), listItem('丑')],
})

describe('正文', () => {
  test('says of each line what it is and how it is numbered', async () => {
    expect(
      await rowsOf(
        { type: 'dateline', source: '局办公室', date: '2024-07-05' },
        { type: 'addressee', names: ['甲乡', '乙镇'] },
        heading(1, '总体'),
        heading(2, '其一'),
        heading(3, '细目'),
        heading(4, '环节'),
        paragraph('段'),
        listOf('decimal'),
        listOf('chapter'),
        listOf('phrase'),
        { type: 'list', ordered: false, children: [listItem('寅')] },
        { type: 'attachments', titles: ['表一', '表二'] },
        { type: 'attachments', titles: ['仅一份'] },
        { type: 'signature', issuer: '民政局', date: '2024-07-05' },
        {
          type: 'colophon',
          copyTo: ['县委', '县府'],
          printedBy: '办公室',
          printedOn: '2024-07-08',
        },
      ),
    ).toEqual([
      ['来源日期', null, '局办公室　　2024年7月5日'],
      ['主送机关', null, '甲乡，乙镇：'],
      ['一级', '一、', '总体'],
      ['二级', '（一）', '其一'],
      ['三级', '1.', '细目'],
      ['四级', '（1）', '环节'],
      ['正文', null, '　　段'],
      ['列表', '1.', '子'],
      ['列表', '2.', '丑'],
      ['列表', '一、', '子'],
      ['列表', '二、', '丑'],
      ['列表', '一是', '子'],
      ['列表', '二是', '丑'],
      ['列表', '•', '寅'],
      ['附件说明', null, '　　附件：1.表一'],
      ['附件说明', null, '　　　　　2.表二'],
      ['附件说明', null, '　　附件：仅一份'],
      ['署名', null, '民政局'],
      ['署名', null, '2024年7月5日'],
      ['版记', null, '抄送：县委，县府。'],
      ['版记', null, '办公室　2024年7月8日印发'],
    ])
  })

  test('says what letterheads, contents, remarks and minutes have', async () => {
    expect(
      await rowsOf(
        {
          type: 'letterhead',
          copyNumber: '000012',
          classification: '机密★1年',
          urgency: '特急',
          mark: '青禾县民政局文件',
          signers: ['甲某某', '乙某'],
        },
        { type: 'contents', depth: 2 },
        heading(1, '总体'),
        heading(2, '其一'),
        heading(3, '细目'),
        { type: 'remark', children: [text('此件'), strong('公开')] },
        { type: 'attendance', label: '出席', names: ['办公室', '救助科'] },
      ),
    ).toEqual([
      ['版头', null, '机密★1年'],
      ['版头', null, '特急'],
      ['版头', null, '青禾县民政局文件'],
      ['版头', null, '签发人：甲某某　乙某'],
      ['标题', null, '青禾县2024年二季度重点民生工程进展情况通报'],
      ['目录', null, '目　录'],
      ['目录', '一、', '总体'],
      ['目录', '（一）', '其一'],
      ['一级', '一、', '总体'],
      ['二级', '（一）', '其一'],
      ['三级', '1.', '细目'],
      ['附注', null, '　　（此件公开）'],
      ['出席', null, '　　出席：办公室、救助科'],
    ])
  })

  test('can be filtered on the screen, and prints what the report says', async () => {
    const report = reportOf(paragraph('段'))
    const sheet = await openSheet(report, '正文')
    expect(sheet.rows[0]).toEqual(['层级', '编号', '正文'])
    expect(sheet).toMatchObject({
      freezePane: { rows: 1 },
      autoFilter: { range: 'A1:C3' },
    })
    expect(await partOf(await render(report), 'xl/workbook.xml')).toContain(
      '&apos;正文&apos;!$B$2:$C$3</definedName>',
    )
  })

  test('folds under its headings, and no further', async () => {
    const report = reportOf(
      paragraph('前'),
      heading(1, '总体'),
      paragraph('甲'),
      heading(3, '细目'),
      listOf('phrase'),
      heading(2, '其二'),
      paragraph('乙'),
      { type: 'signature', issuer: '民政局', date: '2024-07-05' },
      paragraph('后'),
    )
    const sheet = await partOf(await render(report), 'xl/worksheets/sheet1.xml')
    const levels = [...sheet.matchAll(/<row [^>]*>/g)].map(
      ([row]) => /outlineLevel="(\d)"/.exec(row)?.[1] ?? '0',
    )
    // Header and title; then each block, two rows for the list and for the signature.
    expect(levels.join('')).toBe('0000123312000')
    expect(sheet).toContain('summaryBelow="0"')
    expect(sheet).not.toContain('collapsed=')
  })

  test('has each annex on a new page, below its number and title', async () => {
    const report = reportOf(
      paragraph('前'),
      { type: 'pageBreak' },
      {
        type: 'annex',
        number: 1,
        title: '进展情况表',
        orientation: 'landscape',
        children: [{ ...withoutCaption }, paragraph('附件中')],
      },
      {
        type: 'annex',
        number: 2,
        title: '分工',
        orientation: 'portrait',
        children: [paragraph('后')],
      },
    )
    const bytes = await render(report)
    const sheets = await openSheets(report)
    expect(sheets.map(({ name }) => name)).toEqual(['进展情况表', '正文', '数据'])
    expect(sheets[0]?.rows[0]?.[0]).toBe('进展情况表')
    expect(sheets[1]?.rows.slice(2).map(([level, , said]) => [level, said])).toEqual([
      ['正文', '　　前'],
      ['附件', '附件1'],
      ['附件', '进展情况表'],
      ['表', '（见工作表“进展情况表”）'],
      ['正文', '　　附件中'],
      ['附件', '附件2'],
      ['附件', '分工'],
      ['正文', '　　后'],
    ])
    const breaks = (await partOf(bytes, 'xl/worksheets/sheet2.xml')).match(/<brk id="\d+"/g)
    expect(breaks).toEqual(['<brk id="3"', '<brk id="7"'])
  })

  test('has the title below a leading letterhead', async () => {
    const { rows } = await openSheet(notice, '正文')
    expect(rows.slice(1, 4).map((row) => row[2])).toEqual([
      '青禾县民政局文件',
      '青民〔2024〕7号',
      notice.metadata.title,
    ])
  })

  test('leads to the sheet of each table where it stands', async () => {
    const sheet = await openSheet(reportOf(paragraph('前'), progressTable, paragraph('后')), '正文')
    expect(sheet.rows.slice(2)).toEqual([
      ['正文', null, '　　前'],
      ['表', null, `（见工作表“${progressTable.caption}”）`],
      ['正文', null, '　　后'],
    ])
    expect(cellAt(sheet, 'C4').formula).toBe(
      `HYPERLINK("#'${progressTable.caption}'!A1","（见工作表“${progressTable.caption}”）")`,
    )
  })

  test('is read back as the report says it, with each table in its place', async () => {
    const { text: read } = await xlsx().readBack(
      await render(
        reportOf(heading(1, '前'), { ...progressTable, caption: '引"号\'表' }, paragraph('后')),
      ),
    )
    const title = notice.metadata.title
    expect(read.slice(0, 5)).toEqual([title, '一、', '前', '（见工作表“引"号’表”）', '引"号\'表'])
    const note = read.indexOf('注：——为未报送；完成率为完成值与年度目标值之比。')
    expect(read[note + 1]).toBe('　　后')
    expect(read).not.toContain('一级')
  })

  test('keeps strong text strong and writes the address behind a link', async () => {
    const sheet = await openSheet(
      reportOf(
        paragraph('请', strong('务必'), '报送'),
        paragraph({ type: 'link', url: 'https://example.org/a?b=1&c=2', children: [text('目录')] }),
      ),
      '正文',
    )
    expect(cellAt(sheet, 'C3').richText?.filter(({ font }) => font?.bold)).toMatchObject([
      { text: '务必' },
    ])
    expect(sheet.rows[3]?.[2]).toBe('　　目录（https://example.org/a?b=1&c=2）')
  })

  test('marks what has yet to be filled in, and only that', async () => {
    const value: ValueNode = { type: 'value', quantity: null }
    const sheet = await openSheet(
      reportOf(
        paragraph('甲', { ...value, pending: '救助' }),
        paragraph('乙', value),
        paragraph('丙', { ...value, pending: '救助', mask: 'xx人' }),
        paragraph('丁', { ...value, quantity: quantity('5', '人') }),
      ),
      '正文',
    )
    expect(sheet.rows.slice(2).map((row) => row[2])).toEqual([
      '　　甲（待填：救助）',
      '　　乙——',
      '　　丙xx人',
      '　　丁5人',
    ])
    const isMarked = (row: number): boolean => cellAt(sheet, `C${row}`).style?.fill !== undefined
    expect([3, 4, 5, 6].map(isMarked)).toEqual([true, false, false, false])
  })

  test.each([
    ['many sentences', '逐户走访、逐项核对，做到底数清、情况明。'.repeat(100)],
    ['one sentence without end', '核'.repeat(3000)],
    ['many lines', '甲\n'.repeat(100)],
  ])('cuts a paragraph of %s into rows that Excel can show', async (__, long) => {
    const { rows, rowDefs } = await openSheet(reportOf(paragraph(long, strong('完'))), '正文')
    const body = rows.slice(2)
    expect(body.map((row) => row[2]).join('')).toBe(`　　${long}完`)
    expect(body.length).toBeGreaterThan(1)
    expect(body.filter(([level]) => level !== '正文')).toEqual([])
    for (const { height = 0 } of rowDefs?.values() ?? []) expect(height).toBeLessThanOrEqual(409)
  })

  test('cuts at the ends of sentences', async () => {
    const cut = await textsOf(paragraph('逐户走访、逐项核对，做到底数清、情况明。'.repeat(100)))
    expect(cut.filter((line) => !String(line).endsWith('。'))).toEqual([])
  })

  test('breaks the printed page where the report does', async () => {
    const bytes = await render(reportOf(paragraph('上'), { type: 'pageBreak' }, paragraph('下')))
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<brk id="3"')
  })
})

describe('what the format cannot show', () => {
  test('is lost once for each link and section', async () => {
    const { losses } = await renderReport(xlsx(), notice, {
      fonts: { chain: () => [], choices: [] },
    })
    expect(losses.map(({ node, as }) => [node, as])).toEqual([
      ['link', '文字后附网址'],
      ['section', '与前后文连排'],
    ])
  })

  test('is lost where it stands in a table, be it alone in its cell', async () => {
    const link: Inline = { type: 'link', url: 'https://example.org/', children: [text('目录')] }
    const table: TableNode = {
      type: 'table',
      caption: '名单',
      columns: [{ role: 'text', weight: 1 }],
      header: [],
      rows: [row(cell('甲')), row(cell(link)), row(cell('见', strong(link)))],
    }
    const { losses } = await renderReport(xlsx(), reportOf(table), {
      fonts: { chain: () => [], choices: [] },
    })
    expect(losses.map(({ node }) => node)).toEqual(['link', 'link'])
  })
})
