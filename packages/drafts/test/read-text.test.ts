import { expect, test } from 'vitest'
import { draftOf, placeOf, show } from './support/read.ts'

const shown = async (text: string): Promise<readonly string[]> =>
  show(await draftOf(text, '草稿.txt'))

test.each([
  [
    'one paragraph a line',
    '已帮扶职工12人。\n已改造住房3户。',
    ['已帮扶职工12人。', '已改造住房3户。'],
  ],
  [
    'ends of Windows and of old Macintosh',
    '甲事已办。\r\n乙事已办。\r丙事已办。',
    ['甲事已办。', '乙事已办。', '丙事已办。'],
  ],
  [
    'blank lines and indents',
    '\n\n　　甲事已办。\n \u00a0\n  乙事已办。',
    ['甲事已办。', '乙事已办。'],
  ],
  [
    'lines wrapped at one width',
    '今年以来，全县累计发放各类救助资金三千二百余万元，其中低保金两\n千一百万元、特困供养金六百万元、临时救助金三百万元，惠及困难群众\n八千余人，较好地兜住了民生底线，群众的获得感、幸福感、安全感有所\n提升。\n下一步继续推进。',
    [
      '今年以来，全县累计发放各类救助资金三千二百余万元，其中低保金两千一百万元、特困供养金六百万元、临时救助金三百万元，惠及困难群众八千余人，较好地兜住了民生底线，群众的获得感、幸福感、安全感有所提升。',
      '下一步继续推进。',
    ],
  ],
  [
    'a number that a line end broke',
    '截至9月底，全县帮扶困难职工10\n22人，完成年度目标。',
    ['截至9月底，全县帮扶困难职工1022人，完成年度目标。'],
  ],
  [
    'a number that a line end parted from its unit',
    '截至9月底，全县帮扶困难职工1022\n人，完成年度目标。',
    ['截至9月底，全县帮扶困难职工1022人，完成年度目标。'],
  ],
  [
    'a line that ends in a comma',
    '截至9月底，全县帮扶困难职工，\n共有一千零二十二人。',
    ['截至9月底，全县帮扶困难职工，共有一千零二十二人。'],
  ],
  [
    'Latin words that a line end parted',
    'The county assisted workers in need during the\nfirst three quarters, as the plan of the year had\nrequired of the bureau since its beginning in the\nspring.',
    [
      'The county assisted workers in need during the first three quarters, as the plan of the year had required of the bureau since its beginning in the spring.',
    ],
  ],
  [
    'items stay apart, whatever their width',
    '1.帮扶困难职工八百二十人以上并做好后续跟踪服务工作\n2.规范化建设避灾安置场所两个并做好日常维护管理工作\n3.落实全学段学生资助政策并做好资金发放监督检查工作',
    [
      '1.帮扶困难职工八百二十人以上并做好后续跟踪服务工作',
      '2.规范化建设避灾安置场所两个并做好日常维护管理工作',
      '3.落实全学段学生资助政策并做好资金发放监督检查工作',
    ],
  ],
  [
    'items of one width without any mark stay apart',
    '落实困难群众基本生活救助资金并做好监督检查工作\n做好困难残疾人生活补贴和重度残疾人护理补贴工作\n推进农村困难家庭危房改造并做好验收交付使用工作',
    [
      '落实困难群众基本生活救助资金并做好监督检查工作',
      '做好困难残疾人生活补贴和重度残疾人护理补贴工作',
      '推进农村困难家庭危房改造并做好验收交付使用工作',
    ],
  ],
  [
    'remarks of a page stay apart',
    '发文日期: 2023-07-28 16:27:06\n公开方式: 主动公开',
    ['发文日期: 2023-07-28 16:27:06', '公开方式: 主动公开'],
  ],
])('paragraphs: %s', async (_, text, expected) => {
  expect(await shown(text)).toEqual(expected)
})

test.each([
  [
    'title, chapters, sections, quarters',
    '发布日期：2024-07-12\n某县救助工作进展情况通报\n\n一、总体情况\n（一）低保\n一季度：\n低保标准1105元/月。\n二季度\n低保标准1105元/月。\n二、下步打算\n抓好落实。',
    [
      '发布日期：2024-07-12',
      '# 某县救助工作进展情况通报',
      '# 一、总体情况',
      '## （一）低保',
      '## 一季度：',
      '低保标准1105元/月。',
      '## 二季度',
      '低保标准1105元/月。',
      '# 二、下步打算',
      '抓好落实。',
    ],
  ],
  [
    'a numbered sentence is a paragraph',
    '一、抓好落实，压实责任。\n一、总体情况\n全面完成。',
    ['一、抓好落实，压实责任。', '# 一、总体情况', '全面完成。'],
  ],
  [
    'short items of a list are no headings',
    '各项工作如下：\n1.危房改造\n2.学生资助\n3.辅助器具\n均已完成。',
    ['各项工作如下：', '1.危房改造', '2.学生资助', '3.辅助器具', '均已完成。'],
  ],
  [
    'a short line with a figure is no heading',
    '全部完成。\n帮扶职工12人\n均已建档。',
    ['全部完成。', '帮扶职工12人', '均已建档。'],
  ],
  [
    'a signature heads nothing',
    '特此报告。\n某县民政局\n2024年7月12日',
    ['特此报告。', '某县民政局', '2024年7月12日'],
  ],
])('headings: %s', async (_, text, expected) => {
  expect(await shown(text)).toEqual(expected)
})

const loose = (cells: string): string => cells.trim().split(/\s+/).join('\n\n')

test.each([
  [
    'numbered labels, merged offices, categories, a head of two rows',
    loose(`类别 指标体系 年度指标 责任单位 2022 2023 2024
      1阵地建设 1.站点累计数（个） 2 4 6 县民政局 省级
      2.站点覆盖率 40% 60% 100% 市级
      2大类救助 3.年人均标准（元） —— 12500 ≥13000 县民政局 县财政局 省级
      4.事项 办理数 14 16 18 县医保局 省级 三、重点任务`),
    [
      '| 类别 | 指标体系 | 年度指标 | < | < | 责任单位 |',
      '| ^ | ^ | 2022 | 2023 | 2024 | ^ |',
      '| 1阵地建设 | 1.站点累计数（个） | 2 | 4 | 6 | 县民政局 | 省级 |',
      '| ^ | 2.站点覆盖率 | 40% | 60% | 100% | ^ | 市级 |',
      '| 2大类救助 | 3.年人均标准（元） | —— | 12500 | ≥13000 | 县民政局 县财政局 | 省级 |',
      '| ^ | 4.事项办理数 | 14 | 16 | 18 | 县医保局 | 省级 |',
      '# 三、重点任务',
    ],
  ],
  [
    'labels without numbers, a head of one row',
    loose(
      `指标名称 一季度 二季度 三季度 牵头单位 帮扶职工 220人 486人 1022人 县总工会 辅具适配 72人 247人 300人 县残联`,
    ),
    [
      '| 指标名称 | 一季度 | 二季度 | 三季度 | 牵头单位 |',
      '| 帮扶职工 | 220人 | 486人 | 1022人 | 县总工会 |',
      '| 辅具适配 | 72人 | 247人 | 300人 | 县残联 |',
    ],
  ],
  [
    'rows that are counted',
    loose('序号 指标 2022年 2023年 2024年 1 站点数 2 4 6 2 覆盖率 40% 60% 80%'),
    [
      '| 序号 | 指标 | 2022年 | 2023年 | 2024年 |',
      '| 1 | 站点数 | 2 | 4 | 6 |',
      '| 2 | 覆盖率 | 40% | 60% | 80% |',
    ],
  ],
  [
    'one row is not enough',
    '2022\n2023\n2024\n站点数\n2\n4\n6\n以上为规划数。',
    ['2022', '2023', '2024', '站点数', '2', '4', '6', '以上为规划数。'],
  ],
  [
    'a row that lacks a figure ends the table',
    '2022\n2023\n2024\n站点数\n2\n4\n6\n覆盖率\n40%\n60%\n80%\n户数\n7\n8\n以上为规划数。',
    [
      '|  | 2022 | 2023 | 2024 |',
      '| 站点数 | 2 | 4 | 6 |',
      '| 覆盖率 | 40% | 60% | 80% |',
      '户数',
      '7',
      '8',
      '以上为规划数。',
    ],
  ],
])('cells that came one a line: %s', async (_, text, expected) => {
  const lines = await shown(`一、指标\n说明如下。\n${text}`)
  expect(lines.slice(2)).toEqual(expected)
})

test.each([
  [
    'tabs',
    '指标\t目标\t完成\n职工\t820\t486\n\t100\t90',
    ['| 指标 | 目标 | 完成 |', '| 职工 | 820 | 486 |', '|  | 100 | 90 |'],
  ],
  ['bars', '| 指标 | 目标 |\n|---|---:|\n| 职工 | 820 |', ['| 指标 | 目标 |', '| 职工 | 820 |']],
  ['box drawing', '│指标│目标│\n├──┼──┤\n│职工│820 │', ['| 指标 | 目标 |', '| 职工 | 820 |']],
  [
    'wide gaps',
    '指标    目标  完成\n职工    820   486',
    ['| 指标 | 目标 | 完成 |', '| 职工 | 820 | 486 |'],
  ],
  [
    'gaps for looks are none',
    '张  庄    李  庄\n王  庄    赵  庄',
    ['张  庄    李  庄', '王  庄    赵  庄'],
  ],
])('tables drawn with %s', async (_, text, expected) => {
  expect(await shown(text)).toEqual(expected)
})

test('places count lines and columns of the file', async () => {
  const draft = await draftOf(
    '题目在此\n\n　　截至9月底，全县帮扶困难职工10\r\n22人，完成年度目标。\n甲\t乙\n丙\t丁12',
    'a.txt',
  )
  expect(['截至', '1022人', '22人', '丁12'].map((words) => placeOf(draft, words))).toEqual([
    '3:3',
    '3:17',
    '4:1',
    '6:3',
  ])
})

const gbk = Uint8Array.of(0xcd, 0xea, 0xb3, 0xc9, 0x31, 0x32, 0xc8, 0xcb, 0xa1, 0xa3)
const wide = (text: string, isBig: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(`\ufeff${text}`).flatMap((character) => {
      const code = character.charCodeAt(0)
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]
    }),
  )

test.each([
  ['UTF-8 with a mark', new TextEncoder().encode('\ufeff完成12人。')],
  ['GBK, as Windows saves it', gbk],
  ['UTF-16, little end first', wide('完成12人。', false)],
  ['UTF-16, big end first', wide('完成12人。', true)],
])('%s', async (_, bytes) => {
  const draft = await draftOf(bytes, '草稿.txt')
  expect(draft.text).toBe('完成12人。\n')
  expect(placeOf(draft, '12人')).toBe('1:3')
})
