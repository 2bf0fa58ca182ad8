import exceljs from 'exceljs'
import type { AwkwardCase } from './awkward-case.ts'
import { save } from './edit-workbook.ts'

type Row = readonly exceljs.CellValue[]

interface Sketch {
  readonly rows: readonly Row[]
  readonly merges?: readonly string[]
  /** What exceljs does beyond rows and merges. */
  readonly edit?: (sheet: exceljs.Worksheet, workbook: exceljs.Workbook) => void
}

/** Sheets drawn as rows of what is typed, by name. */
const drawn = (sheets: Readonly<Record<string, Sketch>>) => async (): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook()
  for (const [name, { rows, merges = [], edit }] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const [at, row] of rows.entries()) {
      for (const [index, value] of row.entries()) sheet.getCell(at + 1, index + 1).value = value
    }
    for (const range of merges) sheet.mergeCells(range)
    edit?.(sheet, workbook)
  }
  return save(workbook)
}

const table = (rows: readonly Row[], merges: readonly string[] = []) =>
  drawn({ 报表: { rows, merges } })

const title: Row = ['青禾县2024年三季度弱有众扶工作报表']
const header: Row = ['序号', '指标', '单位', '目标值', '完成值']
const workers: Row = [1, '帮扶困难职工', '人', 820, 1022]
const jobs: Row = [2, '新增残疾人就业', '人', 130, 156]
const houses: Row = [3, '困难家庭“善居工程”改造', '户', 60, 64]

const tables: readonly AwkwardCase[] = [
  {
    name: 'title rows, a number of the table, a unit for all',
    make: table([title, ['表2-1', null, null, '单位：人'], header, workers, jobs]),
    figures: ['职工帮扶 1022人 报表!E4', '新增就业 156人 报表!E5'],
  },
  {
    name: 'header on two levels, merged',
    make: table(
      [
        ['序号', '指标', '完成情况', null, null, '备注'],
        [null, null, '目标任务数', '实际完成', '完成率'],
        [1, '帮扶困难职工', 820, 1022, 1.2463, '已超额'],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
    ),
    figures: ['职工帮扶 1022人 报表!D3'],
  },
  {
    name: 'header on three levels: years, quarters, target and figure',
    make: table(
      [
        ['指标', '2024年', null, null, null],
        [null, '二季度', null, '三季度', null],
        [null, '目标值', '累计完成', '目标值', '累计完成'],
        ['帮扶困难职工', 400, 486, 820, 1022],
      ],
      ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'],
    ),
    figures: ['职工帮扶 1022人 报表!E4', '同 职工帮扶 486人 报表!C4'],
    changes: ['progress/2024-Q3.yaml'],
  },
  {
    name: 'header on two levels, nothing merged',
    make: table([
      ['指标', '完成情况', null],
      [null, '目标值', '完成值'],
      ['帮扶困难职工', 820, 1022],
    ]),
    figures: ['职工帮扶 1022人 报表!C3'],
  },
  {
    name: 'columns in another order, aliases for headings and rows',
    make: table([
      ['备注', '实际完成数', '任务数', '计量单位', '指标名称'],
      ['', 1022, 820, '人', '困难职工帮扶人数'],
    ]),
    figures: ['职工帮扶 1022人 报表!B2'],
  },
  {
    name: 'two years side by side',
    make: table(
      [
        ['指标', '2023年', null, '2024年', null],
        [null, '目标值', '完成值', '目标值', '完成值'],
        ['帮扶困难职工', 700, 790, 820, 1100],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
    ),
    period: '2024',
    figures: ['职工帮扶 790人 报表!C3', '职工帮扶 1100人 报表!E3'],
    changes: ['progress/2023.yaml', 'progress/2024.yaml'],
  },
  {
    name: 'two years in the table of a quarter',
    make: table([title, ['指标', '2023年', '2024年'], ['帮扶困难职工', 790, 1022]]),
    figures: ['职工帮扶 1022人 报表!C3'],
    told: ['warning COLUMN_PERIOD_UNCLEAR 报表!B2'],
  },
  {
    name: 'quarters side by side, the last not there yet',
    make: table([
      ['指标', '一季度', '二季度', '三季度', '四季度'],
      ['帮扶困难职工', 220, 486, 1022],
    ]),
    figures: ['职工帮扶 220人 报表!B2', '职工帮扶 1022人 报表!D2', '同 职工帮扶 486人 报表!C2'],
    told: ['warning QUARTERS_CUMULATIVE 报表!C1'],
    changes: ['progress/2024-Q1.yaml', 'progress/2024-Q3.yaml'],
  },
  {
    name: 'figures of the quarter beside figures',
    make: table([
      ['指标', '完成值', '本季完成'],
      ['帮扶困难职工', 1022, 536],
    ]),
    told: ['error FIGURE_COLUMNS_RIVAL 报表!C1'],
  },
  {
    name: 'merged departments, one of them wrong',
    make: table(
      [
        ['责任单位', '指标', '完成值'],
        ['县总工会', '帮扶困难职工', 1022],
        [null, '新增残疾人就业', 156],
      ],
      ['A2:A3'],
    ),
    figures: ['职工帮扶 1022人 报表!C2', '新增就业 156人 报表!C3'],
    told: ['warning DEPARTMENT_OTHER 报表!A3', 'warning DEPARTMENT_NOT_RESPONSIBLE 报表!C3'],
  },
  {
    name: 'notes, a total and who filled it in below',
    make: table([
      header,
      workers,
      ['合计', null, null, 820, 1022],
      ['注：1.数据截至9月25日；2.不含市级。'],
      ['填表人：甲某', null, '审核人：乙某', null, '联系电话：8060123'],
    ]),
    figures: ['职工帮扶 1022人 报表!E2'],
  },
  {
    name: 'units and line feeds in headings',
    make: table([
      ['指　标', '完 成 值\n（亿元）'],
      ['8大类救助基金（一期）', 0.5],
    ]),
    figures: ['基金 5000万元 报表!B2'],
    told: ['warning FIGURE_CONVERTED 报表!B2'],
  },
  {
    name: 'numbers before the names and units behind them',
    make: table([
      ['指标名称', '完成数'],
      ['1.帮扶困难职工（人）', 1022],
      ['（二）新增残疾人就业(人)', 156],
      ['其中：困难家庭善居工程改造', 64],
    ]),
    figures: ['职工帮扶 1022人 报表!B2', '新增就业 156人 报表!B3', '善居 64户 报表!B4'],
  },
  {
    name: 'two tables on one sheet',
    make: table([
      title,
      header,
      workers,
      [],
      ['附表：残疾人工作'],
      ['指标', '完成数'],
      ['新增残疾人就业', 156],
    ]),
    figures: ['职工帮扶 1022人 报表!E3', '新增就业 156人 报表!B7'],
  },
  {
    name: 'table on the second sheet, behind a cover',
    make: drawn({
      封面: { rows: [['青禾县总工会'], ['二〇二四年十月']] },
      三季度: { rows: [header, workers] },
    }),
    figures: ['职工帮扶 1022人 三季度!E2'],
    told: ['info SHEET_SKIPPED 封面'],
  },
  {
    name: 'an old table on a hidden sheet',
    make: drawn({
      旧表: {
        rows: [header, [1, '帮扶困难职工', '人', 1, 2]],
        edit: (sheet) => {
          sheet.state = 'hidden'
        },
      },
      报表: { rows: [header, workers] },
    }),
    figures: ['职工帮扶 1022人 报表!E2'],
  },
  {
    name: 'rows filtered away',
    make: drawn({
      报表: {
        rows: [header, workers, jobs],
        edit: (sheet) => {
          sheet.getRow(3).hidden = true
        },
      },
    }),
    figures: ['职工帮扶 1022人 报表!E2', '新增就业 156人 报表!E3'],
    told: ['warning FIGURE_HIDDEN 报表!E3'],
  },
  {
    name: 'a row that nobody knows',
    make: table([header, workers, [2, '新增残疾人就业人', '人', 130, 156]]),
    figures: ['职工帮扶 1022人 报表!E2'],
    told: ['warning ROW_UNKNOWN 报表!B3'],
  },
  {
    name: 'the same row twice with other figures',
    make: table([header, workers, [2, '帮扶困难职工', '人', 820, 1020]]),
    figures: ['拒 职工帮扶 1022人 报表!E2', '拒 职工帮扶 1020人 报表!E3'],
    told: ['error FIGURE_CONFLICT 报表!E2', 'error FIGURE_CONFLICT 报表!E3'],
  },
  {
    name: 'one merged figure for two rows',
    make: table(
      [
        ['指标', '完成值'],
        ['帮扶困难职工', 1022],
        ['新增残疾人就业', null],
      ],
      ['B2:B3'],
    ),
    figures: ['拒 职工帮扶 报表!B2'],
    told: ['error FIGURE_MERGED 报表!B2'],
  },
  {
    name: 'title of last quarter',
    make: table([['2024年二季度弱有众扶工作报表'], header, workers]),
    figures: ['职工帮扶 1022人 报表!E3'],
    told: ['error PERIOD_OTHER 报表!A1'],
  },
  {
    name: 'no period anywhere',
    make: table([header, workers]),
    period: 'none',
    told: ['error PERIOD_UNKNOWN 报表!E1'],
  },
  {
    name: 'no figure among the headings',
    make: table([
      ['序号', '指标', '数量'],
      [1, '帮扶困难职工', 1022],
    ]),
    told: ['error FIGURE_COLUMN_MISSING 报表!A1'],
  },
  {
    name: 'prose',
    make: table([['关于弱有众扶工作的说明'], ['一、基本情况']]),
    told: ['error TABLE_NOT_FOUND 报表'],
  },
  { name: 'nothing at all', make: table([]), told: ['error TABLE_NOT_FOUND'] },
  {
    name: 'pictures in cells, as WPS keeps them',
    make: table([
      ['指标', '完成值', '备注'],
      ['帮扶困难职工', 1022, { formula: '_xlfn.DISPIMG("ID_A",1)', result: '=DISPIMG("ID_A",1)' }],
      ['新增残疾人就业', { formula: '_xlfn.DISPIMG("ID_B",1)', result: '=DISPIMG("ID_B",1)' }],
    ]),
    figures: ['职工帮扶 1022人 报表!B2', '拒 新增就业 报表!B3'],
    told: ['warning TEXT_PICTURE 报表!C2', 'error FIGURE_PICTURE 报表!B3'],
  },
  {
    name: 'figures by formulas across sheets',
    make: drawn({
      报表: {
        rows: [
          header,
          [1, '帮扶困难职工', '人', 820, { formula: "SUM('台账'!B1:B2)", result: 1022 }],
        ],
      },
      台账: {
        rows: [
          ['甲镇', 500],
          ['乙镇', 522],
        ],
      },
    }),
    figures: ['职工帮扶 1022人 报表!E2'],
    told: ['info SHEET_SKIPPED 台账'],
  },
  {
    name: 'commands for names and remarks',
    make: table([
      ['指标', '完成值', '备注'],
      ['帮扶困难职工', 1022, "=cmd|' /C calc'!A0"],
      ['=cmd|calc', 5],
    ]),
    figures: ['职工帮扶 1022人 报表!B2'],
    told: ['warning ROW_UNKNOWN 报表!A3'],
  },
  {
    name: 'very long texts in header, name and remark',
    make: table([
      ['指标'.padEnd(20_000, '长'), '完成值', '备注'],
      ['帮扶困难职工'.padEnd(30_000, '长'), 1022, '长'.repeat(32_000)],
    ]),
    told: ['error TABLE_NOT_FOUND 报表'],
  },
  {
    name: 'numbers without end before a name, blanks without end in the title',
    make: table([
      [`2024年${' '.repeat(30_000)}三季度`],
      ['指标', '完成值'],
      [`${'1.'.repeat(15_000)}帮扶困难职工`, 1],
      ['帮扶困难职工', 1022],
    ]),
    figures: ['职工帮扶 1022人 报表!B4'],
    told: ['warning ROW_UNKNOWN 报表!A3'],
  },
  {
    name: 'two departments in one table, from neither',
    make: table([
      ['牵头单位', '指标', '完成值'],
      ['总工会', '帮扶困难职工', 1022],
      ['县民政局', ...houses.slice(1, 2), 64],
    ]),
    figures: ['职工帮扶 1022人 报表!C2', '善居 64户 报表!C3'],
  },
  {
    name: 'sent by a department as a workbook for macros without any',
    make: table([header, workers]),
    file: '县总工会.xlsm',
    figures: ['职工帮扶 1022人 报表!E2'],
  },
]

/** Tables that departments made themselves; their names do not say whose they are. */
export const tableCases: readonly AwkwardCase[] = tables.map((one) => ({
  file: '报表.xlsx',
  ...one,
}))
