import { type Block, heading, listItem, paragraph, strong, text } from '@jibao/document'
import { renderReport } from '@jibao/render'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../src/index.ts'
import { notice, progressTable, reportOf } from './notice.ts'
import { cellAt, openSheet, openSheets, partOf, render } from './open.ts'

const { caption: _, ...withoutCaption } = progressTable

const lines = async (...children: readonly Block[]): Promise<readonly unknown[]> =>
  (await openSheet(reportOf(...children), '正文')).rows.slice(1).flat()

describe('正文', () => {
  test('numbers headings, items and attachments, and punctuates', async () => {
    expect(
      await lines(
        { type: 'addressee', names: ['甲乡', '乙镇'] },
        heading(1, '总体'),
        heading(2, '其一'),
        { type: 'list', ordered: true, children: [listItem('子'), listItem('丑')] },
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
      '甲乡，乙镇：',
      '　　一、总体',
      '　　（一）其一',
      '　　1.子',
      '　　2.丑',
      '　　附件：1.表一',
      '　　　　　2.表二',
      '　　附件：仅一份',
      '民政局',
      '2024年7月5日',
      '抄送：县委，县府。',
      '办公室　2024年7月8日印发',
    ])
  })

  test('says what letterheads, contents, remarks and minutes have', async () => {
    expect(
      await lines(
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
      '机密★1年',
      '特急',
      '青禾县民政局文件',
      '签发人：甲某某　乙某',
      '青禾县2024年二季度重点民生工程进展情况通报',
      '目　录',
      '一、总体',
      '（一）其一',
      '　　一、总体',
      '　　（一）其一',
      '　　1.细目',
      '　　（此件公开）',
      '　　出席：办公室、救助科',
    ])
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
    expect(sheets.map(({ name }) => name)).toEqual(['进展情况表', '正文', '数据来源'])
    expect(sheets[0]?.rows[0]?.[0]).toBe('进展情况表')
    expect(sheets[1]?.rows.slice(1).flat()).toEqual([
      '　　前',
      '附件1',
      '进展情况表',
      '（见工作表“进展情况表”）',
      '　　附件中',
      '附件2',
      '分工',
      '　　后',
    ])
    const breaks = (await partOf(bytes, 'xl/worksheets/sheet2.xml')).match(/<brk id="\d+"/g)
    expect(breaks).toEqual(['<brk id="2"', '<brk id="6"'])
  })

  test('has the title below a leading letterhead', async () => {
    const { rows } = await openSheet(notice, '正文')
    expect(rows.slice(0, 3).flat()).toEqual([
      '青禾县民政局文件',
      '青民〔2024〕7号',
      notice.metadata.title,
    ])
  })

  test('leads to the sheet of each table where it stands', async () => {
    const sheet = await openSheet(reportOf(paragraph('前'), progressTable, paragraph('后')), '正文')
    expect(sheet.rows.flat().slice(1)).toEqual([
      '　　前',
      `（见工作表“${progressTable.caption}”）`,
      '　　后',
    ])
    expect(cellAt(sheet, 'A3').formula).toBe(
      `HYPERLINK("#'${progressTable.caption}'!A1","（见工作表“${progressTable.caption}”）")`,
    )
  })

  test('is read back with each table in its place', async () => {
    const { text: read } = await xlsx().readBack(
      await render(
        reportOf(paragraph('前'), { ...progressTable, caption: '引"号\'表' }, paragraph('后')),
      ),
    )
    const [before, inside, after] = [
      '　　前',
      '注：——为未报送；完成率为完成值与年度目标值之比。',
      '　　后',
    ].map((line) => read.indexOf(line))
    expect([before, inside, after]).toEqual(
      [before, inside, after].toSorted((a = 0, b = 0) => a - b),
    )
    expect(before).toBeGreaterThan(0)
  })

  test('keeps strong text strong and writes the address behind a link', async () => {
    const sheet = await openSheet(
      reportOf(
        paragraph('请', strong('务必'), '报送'),
        paragraph({ type: 'link', url: 'https://example.org/a?b=1&c=2', children: [text('目录')] }),
      ),
      '正文',
    )
    expect(cellAt(sheet, 'A2').richText?.filter(({ font }) => font?.bold)).toMatchObject([
      { text: '务必' },
    ])
    expect(sheet.rows[2]).toEqual(['　　目录（https://example.org/a?b=1&c=2）'])
  })

  test.each([
    ['many sentences', '逐户走访、逐项核对，做到底数清、情况明。'.repeat(100)],
    ['one sentence without end', '核'.repeat(3000)],
    ['many lines', '甲\n'.repeat(100)],
  ])('cuts a paragraph of %s into rows that Excel can show', async (_, long) => {
    const { rows, rowDefs } = await openSheet(reportOf(paragraph(long, strong('完'))), '正文')
    expect(rows.slice(1).flat().join('')).toBe(`　　${long}完`)
    expect(rows.length).toBeGreaterThan(2)
    for (const { height = 0 } of rowDefs?.values() ?? []) expect(height).toBeLessThanOrEqual(409)
  })

  test('cuts at the ends of sentences', async () => {
    const cut = await lines(paragraph('逐户走访、逐项核对，做到底数清、情况明。'.repeat(100)))
    expect(cut.filter((line) => !String(line).endsWith('。'))).toEqual([])
  })

  test('breaks the printed page where the report does', async () => {
    const bytes = await render(reportOf(paragraph('上'), { type: 'pageBreak' }, paragraph('下')))
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('<brk id="2"')
  })
})

describe('what the format cannot show', () => {
  test('is lost once for each chart, link and section', async () => {
    const { losses } = await renderReport(xlsx(), notice, {
      fonts: { chain: () => [], choices: [] },
    })
    expect(losses.map(({ node, as }) => [node, as])).toEqual([
      ['chart', '数据表'],
      ['link', '文字后附网址'],
      ['section', '与前后文连排'],
    ])
  })

  test('leaves the figures of a chart as numbers', async () => {
    const sheet = (await openSheets(notice)).find(({ name }) => name === '年度目标完成率')
    expect(sheet?.rows).toEqual([
      ['年度目标完成率', null],
      ['项目', '数值'],
      ['帮扶困难职工', 0.5927],
      ['城乡低保标准', 1.0222],
      ['护理型床位占比', 0.9435],
      ['未成年人保护工作站', '——'],
      ['参照值', 1],
      ['困难职工帮扶完成59.27%，低保标准完成102.22%，床位占比完成94.35%。', null],
    ])
  })
})
