import type { Language } from '@jibao/document'
import { type Script, scriptOf } from '@jibao/typography'

/** The sheet with the prose, alike in every script. */
export const proseSheetName = '正文'

const simplified = {
  figuresSheet: '数据',
  unnamedTable: '表',
  pageNumbers: '&C第 &P 页 共 &N 页',
  seeSheet: (name: string): string => `（见工作表“${name}”）`,
  proseColumns: { level: '层级', number: '编号', text: '正文' },
  levels: {
    title: '标题',
    heading1: '一级',
    heading2: '二级',
    heading3: '三级',
    heading4: '四级',
    paragraph: '正文',
    list: '列表',
    table: '表',
    chart: '图',
    dateline: '来源日期',
    letterhead: '版头',
    addressee: '主送机关',
    attachments: '附件说明',
    signature: '署名',
    remark: '附注',
    attendance: '出席',
    contents: '目录',
    colophon: '版记',
    annex: '附件',
  },
  figureColumns: {
    ordinal: '序号',
    indicator: '指标',
    period: '报告期',
    number: '数值',
    unit: '单位',
    printed: '报告中写作',
    formula: '算式',
    operands: '算式中各数的出处',
    file: '文件',
    place: '位置（行:列或单元格）',
  },
  count: '计数',
  chartColumns: {
    label: '项目',
    value: '数值',
    target: '目标值',
    reference: '参照值',
    said: '说明',
  },
} as const

type Spelled<T> = { readonly [K in keyof T]: T[K] extends string ? string : Spelled<T[K]> }

/** What a workbook says of its own accord, beside what the report says. */
export type SheetWords = Spelled<Omit<typeof simplified, 'seeSheet'>> &
  Pick<typeof simplified, 'seeSheet'>

/** What a line of 正文 is. */
export type ProseLevel = keyof typeof simplified.levels

const traditional: SheetWords = {
  figuresSheet: '數據',
  unnamedTable: '表',
  pageNumbers: '&C第 &P 頁 共 &N 頁',
  seeSheet: (name) => `（見工作表“${name}”）`,
  proseColumns: { level: '層級', number: '編號', text: '正文' },
  levels: {
    title: '標題',
    heading1: '一級',
    heading2: '二級',
    heading3: '三級',
    heading4: '四級',
    paragraph: '正文',
    list: '列表',
    table: '表',
    chart: '圖',
    dateline: '來源日期',
    letterhead: '版頭',
    addressee: '主送機關',
    attachments: '附件說明',
    signature: '署名',
    remark: '附註',
    attendance: '出席',
    contents: '目錄',
    colophon: '版記',
    annex: '附件',
  },
  figureColumns: {
    ordinal: '序號',
    indicator: '指標',
    period: '報告期',
    number: '數值',
    unit: '單位',
    printed: '報告中寫作',
    formula: '算式',
    operands: '算式中各數的出處',
    file: '檔案',
    place: '位置（行:列或儲存格）',
  },
  count: '計數',
  chartColumns: {
    label: '項目',
    value: '數值',
    target: '目標值',
    reference: '參照值',
    said: '說明',
  },
}

const words: Readonly<Record<Script, SheetWords>> = { simplified, traditional }

export const wordsOf = (language: Language): SheetWords => words[scriptOf(language)]
