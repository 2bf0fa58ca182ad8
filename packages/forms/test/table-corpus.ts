import type { Period } from '@jibao/data-model'
import type { SheetSketch, Typed } from './table-sample.ts'

/** A department's own table, and what it says. */
export interface TableCase {
  readonly name: string
  readonly sheets: readonly SheetSketch[]
  /** `报表.xlsx` when absent. */
  readonly file?: string
  /** Asked for; 2024-Q3 when absent. */
  readonly period?: Period | 'none'
  /** Text of a map file. */
  readonly map?: string
  /** `indicator period value cell`, in any order. */
  readonly figures?: readonly string[]
  /** `CODE cell` of every diagnostic, in any order. */
  readonly told?: readonly string[]
  readonly department?: string
  readonly by?: string
}

const title = '青禾县2024年三季度众扶工作报表'
const header = ['序号', '指标', '单位', '目标值', '完成值']
const workers: Typed[] = [1, '帮扶困难职工', '人', 820, 1022]
const jobs: Typed[] = [2, '新增残疾人就业', '人', 130, 156]
const both = ['职工帮扶 2024-Q3 1022人 E3', '新增就业 2024-Q3 156人 E4']
const sheet = (...rows: readonly (readonly Typed[])[]): readonly SheetSketch[] => [{ rows }]
const blank: Typed[] = []

/** Each named after what makes it awkward. */
export const tableCases: readonly TableCase[] = [
  { name: 'a title, a header, rows', sheets: sheet([title], header, workers, jobs), figures: both },
  {
    name: 'three rows over the header: title, number of the table, who sent it',
    sheets: sheet([title], ['表2-1'], ['填报单位：县总工会', null, '单位：人'], header, workers),
    figures: ['职工帮扶 2024-Q3 1022人 E5'],
    department: '县总工会',
  },
  {
    name: 'no title at all',
    sheets: sheet(header, workers, jobs),
    figures: ['职工帮扶 2024-Q3 1022人 E2', '新增就业 2024-Q3 156人 E3'],
  },
  {
    name: 'a header on two levels, merged',
    sheets: [
      {
        rows: [
          ['序号', '指标', '完成情况', null, null, '备注'],
          [null, null, '目标值', '完成值', '完成率'],
          [1, '帮扶困难职工', 820, 1022, '124.63%', '已超额'],
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
      },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 D3'],
  },
  {
    name: 'a header on two levels, nothing merged',
    sheets: sheet(
      ['序号', '指标', '完成情况', null, null, '备注'],
      [null, null, '目标值', '完成值', '完成率'],
      [1, '帮扶困难职工', 820, 1022, '124.63%'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 D3'],
  },
  {
    name: 'a header on three levels: years, quarters, target and figure',
    sheets: [
      {
        rows: [
          ['指标', '2024年', null, null, null],
          [null, '二季度', null, '三季度', null],
          [null, '目标值', '累计完成', '目标值', '累计完成'],
          ['帮扶困难职工', 400, 486, 820, 1022],
        ],
        merges: ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'],
      },
    ],
    figures: ['职工帮扶 2024-Q2 486人 C4', '职工帮扶 2024-Q3 1022人 E4'],
  },
  {
    name: 'groups over the row that names the columns',
    sheets: [
      {
        rows: [
          [title],
          ['基本情况', null, null, '完成情况', null],
          ['序号', '指标名称', '计量单位', '年度目标值', '实际完成'],
          workers,
        ],
        merges: ['A1:E1', 'A2:C2', 'D2:E2'],
      },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 E4'],
  },
  {
    name: 'two years side by side, the whole year',
    sheets: [
      {
        rows: [
          ['指标', '2023年', null, '2024年', null],
          [null, '目标值', '完成值', '目标值', '完成值'],
          ['帮扶困难职工', 700, 790, 820, 1100],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      },
    ],
    period: '2024',
    figures: ['职工帮扶 2023 790人 C3', '职工帮扶 2024 1100人 E3'],
  },
  {
    name: 'two years side by side and nothing else said',
    sheets: sheet(['指标', '2023年', '2024年'], ['帮扶困难职工', 790, 1100]),
    period: 'none',
    figures: ['职工帮扶 2023 790人 B2', '职工帮扶 2024 1100人 C2'],
  },
  {
    name: 'two years side by side in the table of a quarter',
    sheets: sheet([title], ['指标', '2023年', '2024年'], ['帮扶困难职工', 790, 1022]),
    figures: ['职工帮扶 2024-Q3 1022人 C3'],
    told: ['COLUMN_PERIOD_UNCLEAR B2'],
  },
  {
    name: 'years as numbers',
    sheets: sheet(['指标', 2023, 2024], ['帮扶困难职工', 790, 1100]),
    period: '2024',
    figures: ['职工帮扶 2023 790人 B2', '职工帮扶 2024 1100人 C2'],
  },
  {
    name: 'quarters side by side, the last not there yet',
    sheets: sheet(
      ['指标', '一季度', '二季度', '三季度', '四季度'],
      ['帮扶困难职工', 220, 486, 1022],
    ),
    figures: [
      '职工帮扶 2024-Q1 220人 B2',
      '职工帮扶 2024-Q2 486人 C2',
      '职工帮扶 2024-Q3 1022人 D2',
    ],
    told: ['QUARTERS_CUMULATIVE C1'],
  },
  {
    name: 'a figure for a quarter that has not come',
    sheets: sheet(['指标', '三季度累计', '四季度累计'], ['帮扶困难职工', 1022, 1100]),
    figures: ['职工帮扶 2024-Q3 1022人 B2'],
    told: ['PERIOD_AHEAD C2'],
  },
  {
    name: 'quarters without a year',
    sheets: sheet(['指标', '一季度', '二季度'], ['帮扶困难职工', 220, 486]),
    period: 'none',
    told: ['PERIOD_UNKNOWN B1', 'PERIOD_UNKNOWN C1'],
  },
  {
    name: 'the period in the heading',
    sheets: sheet(['指标', '2024年1—9月完成数（人）'], ['帮扶困难职工', 1022]),
    period: 'none',
    figures: ['职工帮扶 2024-Q3 1022人 B2'],
  },
  {
    name: 'up to a day in the heading',
    sheets: sheet([title], ['指标', '截至9月30日完成情况'], ['帮扶困难职工', '1022人']),
    period: 'none',
    figures: ['职工帮扶 2024-Q3 1022人 B3'],
  },
  {
    name: 'a period for each row',
    sheets: [
      {
        rows: [
          ['指标', '报告期', '完成值'],
          ['帮扶困难职工', '2024年一季度', 220],
          [null, '2024年二季度', 486],
          [null, '2024年9月', 900],
        ],
        merges: ['A2:A4'],
      },
    ],
    figures: ['职工帮扶 2024-Q1 220人 C2', '职工帮扶 2024-Q2 486人 C3'],
    told: ['ROW_PERIOD_UNCLEAR C4'],
  },
  {
    name: 'the period in the title only',
    sheets: sheet(['截至2024年9月底众扶工作情况'], header, workers),
    period: 'none',
    figures: ['职工帮扶 2024-Q3 1022人 E3'],
  },
  {
    name: 'the year in the title, the quarter in the name of the sheet',
    sheets: [{ name: '三季度', rows: [['2024年度众扶工作进展'], header, workers] }],
    period: 'none',
    figures: ['职工帮扶 2024-Q3 1022人 E3'],
  },
  {
    name: 'the period and the department in the name of the file',
    file: '回收/县总工会2024年三季度.xlsx',
    sheets: sheet(header, workers),
    period: 'none',
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
    department: '县总工会',
  },
  {
    name: 'no period anywhere',
    sheets: sheet(header, workers),
    period: 'none',
    told: ['PERIOD_UNKNOWN E1'],
  },
  {
    name: 'a year and no quarter',
    sheets: sheet(['2024年度众扶工作进展'], header, workers),
    period: 'none',
    told: ['PERIOD_UNKNOWN E2'],
  },
  {
    name: 'the title of last quarter',
    sheets: sheet(['2024年二季度众扶工作报表'], header, workers),
    figures: ['职工帮扶 2024-Q3 1022人 E3'],
    told: ['PERIOD_OTHER A1'],
  },
  {
    name: 'the title of last year',
    sheets: sheet(['2023年众扶工作报表'], header, workers),
    figures: ['职工帮扶 2024-Q3 1022人 E3'],
    told: ['PERIOD_OTHER A1'],
  },
  {
    name: 'the first half named otherwise',
    sheets: sheet(['2024年上半年众扶工作报表'], header, workers),
    period: '2024-Q2',
    figures: ['职工帮扶 2024-Q2 1022人 E3'],
  },
  {
    name: 'the day on which it was filled in',
    sheets: sheet(['众扶工作报表'], ['填报日期：2024年10月8日'], header, workers),
    figures: ['职工帮扶 2024-Q3 1022人 E4'],
  },
  {
    name: 'figures of the quarter beside figures',
    sheets: sheet(['指标', '完成值', '本季完成'], ['帮扶困难职工', 1022, 536]),
    told: ['FIGURE_COLUMNS_RIVAL C1'],
  },
  {
    name: 'figures of the quarter beside cumulative ones',
    sheets: sheet(['指标', '本季完成', '累计完成'], ['帮扶困难职工', 536, 1022]),
    figures: ['职工帮扶 2024-Q3 1022人 C2'],
  },
  {
    name: 'figures of this quarter alone',
    sheets: sheet(['指标', '当季完成数'], ['帮扶困难职工', 536]),
    told: ['FIGURE_COLUMN_MISSING A1'],
  },
  {
    name: 'figures of the quarter, or not',
    sheets: sheet(
      ['指标', '本季度完成数'],
      ['帮扶困难职工', 1022],
      ['医疗费用综合保障率', '92.83%'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 B2', '保障率 2024-Q3 92.83% B3'],
    told: ['QUARTERS_CUMULATIVE B1'],
  },
  {
    name: 'figures of each quarter, as those that fall show',
    period: '2024-Q2',
    sheets: sheet(
      ['指标', '一季度', '二季度'],
      ['帮扶困难职工', 220, 160],
      ['医疗费用综合保障率', '92.83%', '91%'],
    ),
    figures: ['职工帮扶 2024-Q1 220人 B2', '保障率 2024-Q1 92.83% B3', '保障率 2024-Q2 91% C3'],
    told: ['QUARTERS_SINGLE C2'],
  },
  {
    name: 'a figure among the remarks',
    sheets: sheet(
      ['指标', '完成值', '备注', '佐证材料'],
      ['帮扶困难职工', '', '1022人', '花名册'],
      ['新增残疾人就业', null, '无'],
    ),
    told: ['FIGURE_MISSING C2', 'FIGURE_MISSING D2'],
  },
  {
    name: 'two figures settled by a map',
    sheets: sheet(['指标', '完成值', '本季完成'], ['帮扶困难职工', 1022, 536]),
    map: '列: { 完成值: B }',
    figures: ['职工帮扶 2024-Q3 1022人 B2'],
  },
  {
    name: 'last period, target and rate around the figure',
    sheets: sheet(
      ['项目', '年度目标任务', '上季度', '去年同期', '本期完成值', '完成进度', '同比增长'],
      ['帮扶困难职工', 820, 486, 700, 1022, '124.6%', '46%'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
  },
  {
    name: 'last year over a column of figures',
    sheets: [
      {
        rows: [
          ['指标', '去年同期', null, '本期', null],
          [null, '目标值', '完成数', '目标值', '完成数'],
          ['帮扶困难职工', 700, 790, 820, 1022],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:E1'],
      },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 E3'],
  },
  {
    name: 'prose beside the figure',
    sheets: sheet(
      ['工作内容', '完成数', '工作进展情况'],
      ['帮扶困难职工', 1022, '已走访慰问，正在发放。'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 B2'],
  },
  {
    name: 'goals beside indicators, both merged',
    sheets: [
      {
        rows: [
          ['年度目标', '指标', '完成值', '牵头单位'],
          ['职工和残疾人', '帮扶困难职工', 1022, '县总工会、县残联'],
          [null, '新增残疾人就业', 156],
        ],
        merges: ['A2:A3', 'D2:D3'],
      },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 C2', '新增就业 2024-Q3 156人 C3'],
  },
  {
    name: 'a goal with one indicator in place of its name',
    sheets: sheet(['序号', '目标任务', '完成情况'], [1, '全年新增残疾人就业130人以上', '156人']),
    figures: ['新增就业 2024-Q3 156人 C2'],
    told: ['ROW_BY_GOAL B2'],
  },
  {
    name: 'merged departments, one of them wrong',
    sheets: [
      {
        rows: [
          ['责任单位', '指标', '完成值'],
          ['县总工会', '帮扶困难职工', 1022],
          [null, '新增残疾人就业', 156],
        ],
        merges: ['A2:A3'],
      },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 C2', '新增就业 2024-Q3 156人 C3'],
    told: ['DEPARTMENT_OTHER A3'],
    department: '县总工会',
  },
  {
    name: 'departments headed 单位',
    sheets: sheet(
      ['指标', '单位', '完成值'],
      ['帮扶困难职工', '总工会', 1022],
      ['新增残疾人就业', '县残联', 156],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 C2', '新增就业 2024-Q3 156人 C3'],
  },
  {
    name: 'numbers before names, units behind',
    sheets: sheet(
      ['指标名称', '完成数'],
      ['1.帮扶困难职工（人）', 1022],
      ['（二）新增残疾人就业(人)', 156],
      ['其中：困难家庭善居工程改造', 64],
      ['8大类救助基金（一期）', 12.5],
    ),
    figures: [
      '职工帮扶 2024-Q3 1022人 B2',
      '新增就业 2024-Q3 156人 B3',
      '善居 2024-Q3 64户 B4',
      '基金 2024-Q3 12.5万元 B5',
    ],
  },
  {
    name: 'full-width letters, spaces and line feeds',
    sheets: sheet(
      ['指　标', '计量\n单位', '完 成 值\n（人）'],
      ['帮扶\n困难职工', '人', '１０２２'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 C2'],
  },
  {
    name: 'another unit in the heading',
    sheets: sheet(['指标', '完成值（亿元）'], ['8大类救助基金（一期）', 0.5]),
    figures: ['基金 2024-Q3 5000万元 B2'],
    told: ['FIGURE_CONVERTED B2'],
  },
  {
    name: 'a unit for the whole table, and a percentage in it',
    sheets: sheet(
      ['众扶工作报表', null, '单位：元'],
      ['指标', '备注', '完成值'],
      ['8大类救助基金（一期）', '', 125000],
      ['医疗费用综合保障率', '', '92.83％'],
    ),
    figures: ['基金 2024-Q3 12.5万元 C3', '保障率 2024-Q3 92.83% C4'],
    told: ['FIGURE_CONVERTED C3'],
  },
  {
    name: 'a unit for the whole table, in its title',
    sheets: sheet(
      ['众扶资金2024年三季度情况表（单位：元）'],
      ['指标', '完成值'],
      ['8大类救助基金（一期）', 125000],
    ),
    figures: ['基金 2024-Q3 12.5万元 B3'],
    told: ['FIGURE_CONVERTED B3'],
  },
  {
    name: 'a unit alone in brackets at the end of the title',
    sheets: sheet(
      ['众扶资金2024年三季度情况表（元）'],
      ['指标', '完成值'],
      ['8大类救助基金（一期）', 125000],
      ['帮扶困难职工', 1022],
    ),
    figures: ['基金 2024-Q3 12.5万元 B3'],
    told: ['FIGURE_CONVERTED B3', 'UNIT_MISMATCH B4'],
  },
  ...['单位：人、元', '计量单位：元，人', '（单位：人、 元、%）'].map(
    (unit): TableCase => ({
      name: `several units for the whole table: ${unit}`,
      sheets: sheet(
        [title, unit],
        ['指标', '完成值'],
        ['8大类救助基金（一期）', 125000],
        ['帮扶困难职工', 1022],
      ),
      figures: ['基金 2024-Q3 12.5万元 B3', '职工帮扶 2024-Q3 1022人 B4'],
      told: ['FIGURE_CONVERTED B3'],
    }),
  ),
  {
    name: 'a unit that is none',
    sheets: sheet(['指标', '计量单位', '完成值'], ['帮扶困难职工', '见说明', 1022]),
    figures: ['职工帮扶 2024-Q3 1022人 C2'],
    told: ['UNIT_UNKNOWN B2'],
  },
  {
    name: 'sections, subtotals and a total',
    sheets: sheet(
      header,
      ['一、职工'],
      workers,
      [null, '小计', '人', 820, 1022],
      ['二、残疾人'],
      jobs,
      ['合计', null, null, 950, 1178],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 E3', '新增就业 2024-Q3 156人 E6'],
  },
  {
    name: 'what stands below the table',
    sheets: sheet(
      header,
      workers,
      ['注：1.数据截至9月25日；2.不含市级。'],
      ['填表人：王某某', null, '审核人：李某', null, '联系电话：8060123'],
      ['填报日期', null, null, null, '2024.10.8'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
    by: '王某某',
  },
  {
    name: 'who filled it in, in the next cell',
    sheets: sheet(header, workers, ['填 表 人：', '王某某', '审核人：', '']),
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
    by: '王某某',
  },
  {
    name: 'a row of ours below the notes',
    sheets: sheet(header, workers, ['注：以下为补报'], jobs),
    figures: ['职工帮扶 2024-Q3 1022人 E2', '新增就业 2024-Q3 156人 E4'],
  },
  {
    name: 'the header repeated in the middle',
    sheets: sheet([title], header, workers, header, jobs),
    figures: ['职工帮扶 2024-Q3 1022人 E3', '新增就业 2024-Q3 156人 E5'],
  },
  {
    name: 'two tables one below the other, with other columns',
    sheets: sheet(
      [title],
      header,
      workers,
      blank,
      ['附表：残疾人工作'],
      ['指标', '完成数', '备注'],
      ['新增残疾人就业', 156, '全县'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 E3', '新增就业 2024-Q3 156人 B7'],
  },
  {
    name: 'numbers of the columns',
    sheets: sheet(header, ['甲', '乙', '丙', 1, 2], workers),
    figures: ['职工帮扶 2024-Q3 1022人 E3'],
  },
  {
    name: 'blank rows and blank columns between',
    sheets: sheet(
      [null, '指标', null, '完成值'],
      blank,
      [null, '帮扶困难职工', null, 1022],
      blank,
      [null, '新增残疾人就业', null, 156],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 D3', '新增就业 2024-Q3 156人 D5'],
  },
  {
    name: 'a slip in a name',
    sheets: sheet(header, workers, [2, '新增残疾人就业人', '人', 130, 156]),
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
    told: ['ROW_UNKNOWN B3'],
  },
  {
    name: 'a row of nothing that is known, with nothing in it',
    sheets: sheet(header, workers, [2, '学生资助', '人', 100, '——'], [3, '慈善募捐', '万元', 10]),
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
  },
  {
    name: 'a part below its whole',
    sheets: [
      {
        rows: [
          ['指标', null, '完成值'],
          ['帮扶困难职工', null, 1022],
          [null, '其中：女职工', 500],
        ],
        merges: ['A1:B1', 'A2:A3'],
      },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 C2'],
    told: ['ROW_UNKNOWN B3'],
  },
  {
    name: 'no row of ours',
    sheets: sheet(header, [1, '困难职工帮扶', '人', 820, 1022]),
    told: ['ROWS_UNKNOWN B2'],
  },
  {
    name: 'no row at all',
    sheets: sheet(header),
    told: ['ROWS_UNKNOWN A1'],
  },
  {
    name: 'prose',
    sheets: sheet(['关于众扶工作的说明'], ['一、基本情况']),
    told: ['TABLE_NOT_FOUND -'],
  },
  { name: 'nothing', sheets: sheet(), told: ['TABLE_NOT_FOUND -'] },
  {
    name: 'no figure among the headings',
    sheets: sheet(['序号', '指标', '数量'], [1, '帮扶困难职工', 1022]),
    told: ['FIGURE_COLUMN_MISSING A1'],
  },
  {
    name: 'one merged figure for two indicators',
    sheets: [
      {
        rows: [
          ['指标', '完成值'],
          ['帮扶困难职工', 1022],
          ['新增残疾人就业', null],
        ],
        merges: ['B2:B3'],
      },
    ],
    told: ['FIGURE_MERGED B2'],
  },
  {
    name: 'one merged figure for two quarters',
    sheets: [
      {
        rows: [
          ['指标', '一季度累计', '二季度累计'],
          ['帮扶困难职工', 486, null],
        ],
        merges: ['B2:C2'],
      },
    ],
    period: '2024-Q2',
    told: ['FIGURE_MERGED B2'],
  },
  {
    name: 'a figure in a hidden row',
    sheets: [{ rows: [header, workers, jobs], hiddenRows: [3] }],
    figures: ['职工帮扶 2024-Q3 1022人 E2', '新增就业 2024-Q3 156人 E3'],
    told: ['FIGURE_HIDDEN E3'],
  },
  {
    name: 'hidden sheets beside visible ones',
    sheets: [
      { name: '旧表', isHidden: true, rows: [header, [1, '帮扶困难职工', '人', 1, 2]] },
      { name: '报表', rows: [header, workers] },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
  },
  {
    name: 'two sheets with tables and one without',
    sheets: [
      { name: '说明', rows: [['请各科室认真填写']] },
      { name: '职工', rows: [header, workers] },
      { name: '残疾人', rows: [header, jobs] },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 E2', '新增就业 2024-Q3 156人 E2'],
    told: ['SHEET_SKIPPED -'],
  },
  {
    name: 'a sheet for each quarter',
    sheets: [
      { name: '二季度', rows: [header, [1, '帮扶困难职工', '人', 820, 486]] },
      { name: '三季度', rows: [header, workers] },
    ],
    figures: ['职工帮扶 2024-Q3 1022人 E2'],
    told: ['SHEET_SKIPPED -'],
  },
  {
    name: 'an unknown column of numbers',
    sheets: sheet(['指标', '完成值', '其中：女性'], ['帮扶困难职工', 1022, 500]),
    figures: ['职工帮扶 2024-Q3 1022人 B2'],
    told: ['COLUMN_UNKNOWN C1'],
  },
  {
    name: 'a figure that is none',
    sheets: sheet(header, [1, '帮扶困难职工', '人', 820, '已全部完成']),
    told: ['QUANTITY_INVALID E2'],
  },
  {
    name: 'a milestone',
    sheets: sheet(['工作事项', '单位', '完成情况'], ['出台家电配置方案', '项', '已完成']),
    figures: ['方案 2024-Q3 已完成 C2'],
  },
  {
    name: 'dates, remarks and evidence',
    sheets: sheet(
      ['指标', '完成值', '数据截止时间', '备注', '佐证材料'],
      ['帮扶困难职工', 1022, '9月25日', '含临时救助', '花名册'],
    ),
    figures: ['职工帮扶 2024-Q3 1022人 B2 2024-09-25 含临时救助 花名册'],
  },
  {
    name: 'an id at odds with the name',
    sheets: sheet(['编码', '指标', '完成值'], ['职工帮扶', '新增残疾人就业', 156]),
    figures: ['职工帮扶 2024-Q3 156人 C2'],
    told: ['ROW_CONTRADICTS B2'],
  },
  {
    name: 'a map for a table without a header',
    sheets: sheet([title], ['帮扶困难职工', 820, 1022], ['新增残疾人就业', 130, 156]),
    map: '列: { 指标: A, 完成值: C }',
    figures: ['职工帮扶 2024-Q3 1022人 C2', '新增就业 2024-Q3 156人 C3'],
  },
  {
    name: 'a map for everything',
    sheets: [
      { name: '旧', rows: [header, jobs] },
      {
        name: '三季度报表',
        rows: [
          ['甲方', '乙方', '结果'],
          ['a', 'b', 'c'],
          ['职工帮扶数', '人', 1022],
          ['学生', '人', 3],
        ],
      },
    ],
    period: 'none',
    map: `
工作表: 三季度报表
标题行: 1-2
列: { 指标: A, 单位: B, 完成值: C }
指标: { 职工帮扶数: 帮扶困难职工 }
报告期: 2024-Q3
责任单位: 总工会
`,
    figures: ['职工帮扶 2024-Q3 1022人 C3'],
    told: ['ROW_UNKNOWN A4'],
    department: '县总工会',
  },
  {
    name: 'names copied from a form, with what it says below them',
    sheets: sheet(
      ['指标', '完成值'],
      ['帮扶困难职工\n（年初累计，可不填）', 1022],
      ['医疗费用综合保障率\n（时点数）', '92.83%'],
      ['（三）8大类救助基金（一期）\n（年初累计）', 12.5],
      ['出台家电配置方案（办成与否）', '已完成'],
    ),
    figures: [
      '保障率 2024-Q3 92.83% B3',
      '基金 2024-Q3 12.5万元 B4',
      '方案 2024-Q3 已完成 B5',
      '职工帮扶 2024-Q3 1022人 B2',
    ],
  },
  {
    name: 'a map with a unit',
    sheets: sheet(['指标', '完成值'], ['8大类救助基金（一期）', 125000]),
    map: '单位: 元',
    figures: ['基金 2024-Q3 12.5万元 B2'],
    told: ['FIGURE_CONVERTED B2'],
  },
  {
    name: 'a map that names what is not there',
    sheets: sheet(header, workers),
    map: '工作表: 报标\n指标: { 甲: 帮扶困难职 }\n责任单位: 县工会\n报告期: 2024-Q2',
    told: [
      'MAP_SHEET_UNKNOWN 1:6',
      'INDICATOR_UNKNOWN 2:10',
      'DEPARTMENT_UNKNOWN 3:7',
      'PERIOD_OTHER 4:6',
    ],
  },
]
