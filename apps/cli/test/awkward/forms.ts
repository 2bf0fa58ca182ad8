import type { AwkwardCase } from './awkward-case.ts'
import { blankForms } from './blank-forms.ts'
import {
  addCopy,
  changeMeta,
  fill,
  filledBut,
  filledFigures,
  filledForm,
  loseNames,
  orderRows,
  sentForm,
  swapColumns,
} from './edit-form.ts'
import { edited, type } from './edit-workbook.ts'

const inColumn = (column: string): readonly string[] =>
  filledFigures.map((line) => line.replace('!H', `!${column}`))

/** Forms of ours, in the states in which they come back. */
export const formCases: readonly AwkwardCase[] = [
  { name: 'as it should be', make: filledForm(), figures: filledFigures },
  { name: 'nothing filled in', make: () => blankForms.unions, told: ['warning FORM_EMPTY 填报表'] },
  {
    name: 'sheet renamed',
    make: filledForm((sheet) => {
      sheet.name = 'Sheet1 (2)'
    }),
    figures: filledFigures.map((line) => line.replace('填报表', 'Sheet1 (2)')),
  },
  {
    name: 'hidden sheet renamed and shown',
    make: filledForm((_, workbook) => {
      const meta = workbook.getWorksheet('_meta')
      if (meta !== undefined) Object.assign(meta, { name: 'Sheet3', state: 'visible' })
    }),
    figures: filledFigures,
  },
  {
    name: 'column moved, names with it',
    make: filledForm(swapColumns('H', 'K', 'follow')),
    figures: inColumn('K'),
  },
  {
    name: 'column moved by cut and paste, names left behind',
    make: filledForm(swapColumns('H', 'K', 'stay')),
    figures: inColumn('K'),
  },
  {
    name: 'column moved, names lost',
    make: filledForm(swapColumns('H', 'G', 'stay'), loseNames),
    figures: inColumn('G'),
  },
  {
    name: 'heading of the figures renamed, names lost',
    make: filledForm(loseNames, type({ H4: '三季度数' })),
    told: ['error FORM_TABLE_MISSING'],
  },
  {
    name: 'row inserted in the middle',
    make: filledForm((sheet) => sheet.spliceRows(6, 0, [])),
    figures: [
      '职工帮扶 602人 填报表!H5',
      '保障率 93.1% 填报表!H7',
      '救助资金 15000元 填报表!H8',
      '实施方案 推进中 填报表!H9',
    ],
  },
  {
    name: 'rows sorted backwards',
    make: filledForm(orderRows(8, 7, 6, 5)),
    figures: [
      '实施方案 推进中 填报表!H5',
      '救助资金 15000元 填报表!H6',
      '保障率 93.1% 填报表!H7',
      '职工帮扶 602人 填报表!H8',
    ],
  },
  {
    name: 'names sorted without their ids',
    make: filledForm(type({ D5: '救助资金', E5: '元', D7: '帮扶困难职工', E7: '人' })),
    figures: [
      '救助资金 602元 填报表!H5',
      '保障率 93.1% 填报表!H6',
      '职工帮扶 15000人 填报表!H7',
      '实施方案 推进中 填报表!H8',
    ],
    told: [
      'warning ROW_BY_NAME 填报表!D5',
      'warning ROW_BY_NAME 填报表!D7',
      // Targets and last figures stayed behind.
      ...['F5', 'F7', 'G5', 'G7'].map((cell) => `warning LOCKED_CHANGED 填报表!${cell}`),
      'warning FIGURE_FELL 填报表!H5',
    ],
  },
  {
    name: 'a row deleted',
    make: filledForm(orderRows(5, 6, 8)),
    figures: ['职工帮扶 602人 填报表!H5', '保障率 93.1% 填报表!H6', '实施方案 推进中 填报表!H7'],
    told: ['warning ROW_MISSING 填报表'],
  },
  {
    name: 'a row twice, the same figure',
    make: filledForm(type({ A9: '职工帮扶', D9: '帮扶困难职工', H9: '602人' })),
    figures: [...filledFigures, '同 职工帮扶 602人 填报表!H9'],
    told: ['info FIGURE_REPEATED 填报表!H9'],
  },
  {
    name: 'a row twice, another figure',
    make: filledForm(type({ A9: '职工帮扶', D9: '帮扶困难职工', H9: 610 })),
    figures: [
      ...filledBut({ H5: undefined }),
      '拒 职工帮扶 602人 填报表!H5',
      '拒 职工帮扶 610人 填报表!H9',
    ],
    told: ['error FIGURE_CONFLICT 填报表!H5', 'error FIGURE_CONFLICT 填报表!H9'],
  },
  {
    name: 'a row of one’s own',
    make: filledForm(type({ D9: '帮扶困难儿童', H9: 12 })),
    figures: filledFigures,
    told: ['error ROW_UNKNOWN 填报表!D9'],
  },
  {
    name: 'protection taken off and everything restyled',
    make: filledForm((sheet) => {
      sheet.unprotect()
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          cell.style = { font: { name: '楷体', size: 20, bold: true } }
        })
      })
    }),
    figures: filledFigures,
  },
  {
    name: 'rows filtered away',
    make: filledForm((sheet) => {
      sheet.autoFilter = 'B4:L8'
      sheet.getRow(6).hidden = true
    }),
    figures: filledFigures,
    told: ['warning FIGURE_HIDDEN 填报表!H6'],
  },
  {
    name: 'column of figures hidden',
    make: filledForm((sheet) => {
      sheet.getColumn('H').hidden = true
    }),
    figures: filledFigures,
    told: [5, 6, 7, 8].map((row) => `warning FIGURE_HIDDEN 填报表!H${row}`),
  },
  {
    name: 'sheet of the form hidden',
    make: filledForm((sheet, workbook) => {
      workbook.addWorksheet('封面')
      sheet.state = 'hidden'
    }),
    figures: filledFigures,
    told: ['warning SHEET_HIDDEN 填报表'],
  },
  {
    name: 'form of last quarter',
    make: () => edited(blankForms.lastQuarter, fill),
    told: ['error FORM_PERIOD _meta'],
  },
  {
    name: 'form of last quarter, no period asked for, other figures than are recorded',
    make: () => edited(blankForms.lastQuarter, type({ H5: 486, H6: 92.83, H7: 9900, H8: '——' })),
    period: 'none',
    figures: [
      '实施方案 —— 填报表!H8',
      '同 职工帮扶 486人 填报表!H5',
      '同 保障率 92.83% 填报表!H6',
      '改 救助资金 9900元 填报表!H7',
    ],
    told: ['error FIGURE_CHANGED 填报表!H7'],
  },
  {
    name: 'period changed in the heading',
    make: filledForm(type({ E2: '报告期：2024年二季度（截至6月底）' })),
    figures: filledFigures,
    told: ['error FORM_PERIOD 填报表!E2'],
  },
  {
    name: 'form of another workspace',
    make: () => edited(blankForms.elsewhere, fill),
    told: ['error FORM_WORKSPACE _meta'],
  },
  {
    name: 'form signed with another key',
    make: () => edited(blankForms.otherKey, fill),
    told: ['error FORM_TAMPERED _meta'],
  },
  {
    name: 'department changed on the hidden sheet',
    make: filledForm(changeMeta('department', '县残联')),
    told: ['error FORM_TAMPERED _meta'],
  },
  {
    name: 'period changed on the hidden sheet',
    make: filledForm(changeMeta('period', '2024-Q2')),
    told: ['error FORM_TAMPERED _meta'],
  },
  {
    name: 'version changed on the hidden sheet',
    make: filledForm(changeMeta('schema', '9')),
    told: ['error FORM_SCHEMA _meta'],
  },
  {
    name: 'hidden sheet deleted',
    make: filledForm((_, workbook) => workbook.removeWorksheet('_meta')),
    figures: filledFigures,
  },
  {
    name: 'figure of another department pasted in',
    make: filledForm(type({ A9: '新增就业', D9: '新增残疾人就业', E9: '人', H9: 12 })),
    figures: [...filledFigures, '新增就业 12人 填报表!H9'],
    told: ['warning DEPARTMENT_NOT_RESPONSIBLE 填报表!H9', 'warning FIGURE_FELL 填报表!H9'],
  },
  {
    name: 'form of another department on a second sheet',
    make: async () =>
      filledForm(await addCopy('县残联', edited(blankForms.disabled, type({ H5: 12 }))))(),
    figures: [...filledFigures, '新增就业 12人 县残联!H5'],
    told: [
      'warning FORM_COPIED 县残联',
      'warning DEPARTMENT_NOT_RESPONSIBLE 县残联!H5',
      'warning FIGURE_FELL 县残联!H5',
    ],
  },
  {
    name: 'form of last quarter on a second sheet',
    make: async () =>
      filledForm(await addCopy('填报表 (2)', edited(blankForms.lastQuarter, fill)))(),
    figures: [
      ...filledFigures,
      ...filledFigures.map((line) => `同 ${line.replace('填报表', '填报表 (2)')}`),
    ],
    told: [
      'error FORM_PERIOD 填报表 (2)!E2',
      'warning FORM_COPIED 填报表 (2)',
      ...[5, 6, 7, 8].map((row) => `info FIGURE_REPEATED 填报表 (2)!H${row}`),
    ],
  },
  {
    name: 'a sheet of one’s own',
    make: filledForm((_, workbook) => {
      workbook.addWorksheet('台账').addRows([
        ['姓名', '金额'],
        ['甲某某', 300],
      ])
    }),
    figures: filledFigures,
    told: ['warning LEFTOVER 台账!A1'],
  },
  {
    name: 'notes beside and below the table',
    make: filledForm(type({ N5: '数据来源：系统导出', B11: '审核人：乙某' })),
    figures: filledFigures,
    told: ['warning LEFTOVER 填报表!N5'],
  },
  {
    name: 'a note of the reviewer on a cell',
    make: filledForm((sheet) => {
      sheet.getCell('H5').note = '请再核实'
    }),
    figures: filledFigures,
  },
  {
    name: 'figure written over that of the last period',
    make: filledForm(type({ H5: null, G5: 602 })),
    figures: filledBut({ H5: undefined }),
    told: ['warning LOCKED_CHANGED 填报表!G5', 'info FORM_INCOMPLETE 填报表'],
  },
  {
    name: 'target changed',
    make: filledForm(type({ F5: '≥500人' })),
    figures: filledFigures,
    told: ['warning LOCKED_CHANGED 填报表!F5'],
  },
  {
    name: 'unit changed from 元 to 万元',
    make: filledForm(type({ E7: '万元', H7: 1.5 })),
    figures: filledFigures,
    told: ['warning FIGURE_CONVERTED 填报表!H7'],
  },
  {
    name: 'two figures merged into one cell',
    make: filledForm((sheet) => sheet.mergeCells('H5:H6')),
    figures: [
      ...filledBut({ H5: undefined, H6: undefined }),
      '拒 职工帮扶 填报表!H5',
      '拒 保障率 填报表!H6',
    ],
    told: [
      'error CELL_MERGED 填报表!H5',
      'error CELL_MERGED 填报表!H6',
      'info FORM_INCOMPLETE 填报表',
    ],
  },
  {
    name: 'remark without a figure',
    make: filledForm(type({ H5: null, K5: '下季度完成' })),
    figures: filledBut({ H5: undefined }),
    told: ['info FORM_INCOMPLETE 填报表', 'warning FIGURE_MISSING 填报表!K5'],
  },
  {
    name: 'the same form twice under two names',
    make: sentForm,
    beside: { '县总工会 - 副本.xlsx': sentForm },
    figures: filledFigures,
    told: ['info FILE_REPEATED'],
  },
  {
    name: 'two versions of one form',
    make: filledForm(),
    beside: { '县总工会（更正）.xlsx': filledForm(type({ H5: 620 })) },
    figures: [
      ...filledBut({ H5: undefined }),
      '拒 职工帮扶 602人 填报表!H5',
      ...filledBut({ H5: undefined }).map((line) => `同 ${line}`),
      '拒 职工帮扶 620人 填报表!H5',
    ],
    told: [
      'error FIGURE_CONFLICT 填报表!H5',
      'error FIGURE_CONFLICT 填报表!H5',
      ...[6, 7, 8].map((row) => `info FIGURE_REPEATED 填报表!H${row}`),
    ],
  },
]
