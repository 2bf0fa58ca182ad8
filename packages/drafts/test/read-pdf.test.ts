import { expect, test } from 'vitest'
import { draftOf, placeOf, refusalOf, show } from './support/read.ts'
import { type Line, type Sheet, type Shown, writePdf } from './support/write-pdf.ts'

const shown = async (sheets: readonly Sheet[]): Promise<readonly string[]> =>
  show(await draftOf(writePdf(sheets), '报告.pdf'))

/** Lines of running text from the top down; a leading ideographic space sets one in by two characters. */
const prose = (...lines: readonly string[]): readonly Shown[] =>
  lines.map((line, index) => ({
    text: line.trimStart(),
    x: line.startsWith('　') ? 112 : 80,
    y: 740 - 28 * index,
  }))

/** Fills a line of 27 characters of 16 points. */
const full = '今年以来全县民政系统认真落实各项救助政策兜住民生底线并'

test('lines close up to paragraphs, across pages too; numbers of pages and running heads are left out', async () => {
  const sheet = (number: number, ...lines: readonly string[]): Sheet => ({
    shown: [
      { text: '某县民政局工作简报', x: 80, y: 800, size: 10 },
      ...prose(...lines),
      { text: `－ ${number} －`, x: 280, y: 40, size: 14 },
    ],
  })
  expect(
    await shown([
      sheet(
        1,
        `　${full.slice(2)}`,
        `${full}`,
        '完成任务。',
        '　一、总体情况',
        `　${full.slice(2)}`,
      ),
      sheet(2, '帮扶10', '　另起一段。'),
      sheet(3, '　末段。'),
    ]),
  ).toEqual([
    `${full.slice(2)}${full}完成任务。`,
    '# 一、总体情况',
    `${full.slice(2)}帮扶10`,
    '另起一段。',
    '末段。',
  ])
})

test('a number that a line end broke is whole; spaces that justify a line are gone', async () => {
  const draft = await draftOf(
    writePdf([
      {
        shown: [
          { text: '截至', x: 112, y: 740 },
          { text: '9', x: 150, y: 740 },
          { text: '月底全县帮扶困难职工并落实政策共10', x: 163, y: 740 },
          { text: '今年以来各项救助政策得到认真落实', x: 190, y: 740 - 56 },
          ...prose('', '22人，完成任务。').slice(1),
        ],
      },
    ]),
    '报告.pdf',
  )
  expect(show(draft)[0]).toBe('截至9月底全县帮扶困难职工并落实政策共10')
  expect(placeOf(draft, '9月')).toBe('1:1:3')
})

test('a number that had no room moves to the next line as one; after the end of a sentence it begins another paragraph', async () => {
  const short = full.slice(0, 23)
  expect(
    await shown([
      {
        shown: prose(full, full, short, '7403181万元。', full, '12万元。', `${short}，`, '以上。'),
      },
    ]),
  ).toEqual([`${full}${full}${short}7403181万元。`, `${full}12万元。`, `${short}，`, '以上。'])
  expect(
    await shown([{ shown: prose(full, full, `${short.slice(0, -1)}。`, '7403181万元。') }]),
  ).toEqual([`${full}${full}${short.slice(0, -1)}。`, '7403181万元。'])
})

test('where first lines are not set in, a number at the margin begins a paragraph; elsewhere it does not', async () => {
  const sentence = `${full.slice(0, -1)}。`
  const lines = [sentence, '（二）加强监管，按月核对。', full, '（三）项办法执行。']
  expect(await shown([{ shown: prose('工作要点如下：', ...lines) }])).toEqual([
    '工作要点如下：',
    sentence,
    '（二）加强监管，按月核对。',
    `${full}（三）项办法执行。`,
  ])
  expect(
    await shown([{ shown: prose(`　${full.slice(2)}`, sentence, '（二）加强监管。') }]),
  ).toEqual([`${full.slice(2)}${sentence}（二）加强监管。`])
})

test('large lines in the middle are one title', async () => {
  expect(
    await shown([
      {
        shown: [
          { text: '关于某县救助工作进展', x: 180, y: 760, size: 22 },
          { text: '情况的通报', x: 240, y: 725, size: 22 },
          ...prose('', '', `　${full.slice(2)}`, '完成任务。').slice(2),
        ],
      },
    ]),
  ).toEqual(['# 关于某县救助工作进展情况的通报', `${full.slice(2)}完成任务。`])
})

const box = (xs: readonly number[], ys: readonly number[]): readonly Line[] => [
  ...ys.map((y) => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y] as const),
  ...xs.map((x) => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0] as const),
]

test('rules make a table; where one is missing, cells are one; a table that a page broke is whole', async () => {
  const head: readonly Shown[] = [
    { text: '指标', x: 90, y: 680, size: 12 },
    { text: '完成情况', x: 250, y: 690, size: 12 },
    { text: '一季度', x: 210, y: 665, size: 12 },
    { text: '二季度', x: 310, y: 665, size: 12 },
  ]
  const rules: readonly Line[] = [
    [80, 710, 400, 710],
    [200, 685, 400, 685],
    [80, 660, 400, 660],
    [80, 620, 400, 620],
    [80, 710, 80, 620],
    [200, 710, 200, 620],
    [300, 685, 300, 620],
    [400, 710, 400, 620],
  ]
  const row = (label: readonly string[], ...figures: readonly string[]): readonly Shown[] => [
    ...label.map((text, index) => ({ text, x: 90, y: 645 - 15 * index, size: 12 })),
    ...figures.map((text, index) => ({ text, x: 220 + 100 * index, y: 638, size: 12 })),
  ]
  expect(
    await shown([
      { rules, shown: [...head, ...row(['帮扶困难', '职工（人）'], '220', '486')] },
      {
        rules,
        shown: [
          ...head,
          ...row(['覆盖率'], '40%', '60%'),
          { text: '注：截至6月底。', x: 80, y: 590 },
        ],
      },
    ]),
  ).toEqual([
    '| 指标 | 完成情况 | < |',
    '| ^ | 一季度 | 二季度 |',
    '| 帮扶困难职工（人） | 220 | 486 |',
    '| 覆盖率 | 40% | 60% |',
    '注：截至6月底。',
  ])
})

test('figures that one operator shows across rules are those of their cells', async () => {
  const ys = [700, 670, 640]
  expect(
    await shown([
      {
        rules: box([80, 180, 240, 300, 360], ys),
        shown: [
          { text: '年 度', x: 90, y: 680 },
          { text: '2022    2023    2024', x: 195, y: 680 },
          { text: '救助人数', x: 90, y: 650 },
          { text: '12420 12500', x: 183, y: 650, size: 15 },
          { text: '140 人', x: 304, y: 650 },
        ],
      },
    ]),
  ).toEqual(['| 年度 | 2022 | 2023 | 2024 |', '| 救助人数 | 12420 | 12500 | 140人 |'])
})

test('columns in line are a table without rules; other gaps are not', async () => {
  const row = (y: number, ...texts: readonly string[]): readonly Shown[] =>
    texts.map((text, index) => ({ text, x: 80 + 150 * index, y }))
  expect(
    await shown([
      {
        shown: [
          ...row(740, '指标', '目标', '完成'),
          ...row(712, '职工', '820', '486'),
          ...row(684, '覆盖率', '100%', '60%'),
          ...row(600, '某县民政局', '某县财政局'),
        ],
      },
    ]),
  ).toEqual([
    '| 指标 | 目标 | 完成 |',
    '| 职工 | 820 | 486 |',
    '| 覆盖率 | 100% | 60% |',
    '某县民政局 某县财政局',
  ])
})

test('a page that lies on its side is read as it stands; a watermark across it is not', async () => {
  const lines = [
    { text: '附表内容如下共三行。', x: 100, y: 100, turn: 1 },
    { text: '第二行。', x: 128, y: 100, turn: 1 },
    { text: '内部资料', x: 200, y: 400, size: 40 },
  ] as const
  expect(await shown([{ shown: lines }])).toEqual(['附表内容如下共三行。', '第二行。'])
})

test('grids of a drawing without words are no table', async () => {
  expect(
    await shown([{ rules: box([100, 200, 300], [100, 200, 300]), shown: prose('甲。', '乙。') }]),
  ).toEqual(['甲。', '乙。'])
})

test.each([
  ['no text', () => writePdf([{ shown: [] }]), 'PDF_WITHOUT_TEXT'],
  ['cut off', () => writePdf([{ shown: prose('甲') }]).subarray(0, 200), 'DRAFT_DAMAGED'],
])('refused: %s', async (_, bytes, code) => {
  expect((await refusalOf(bytes(), '报告.pdf'))?.code).toBe(code)
})
