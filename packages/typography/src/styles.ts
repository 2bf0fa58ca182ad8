import type { FontRole } from '@jibao/core'
import type { ColumnRole, HeadingLevel } from '@jibao/document'
import { bodyTracking, linePitch, typeSizes } from './measures.ts'

/** How one kind of text looks, the same in every paged format. */
export interface TextStyle {
  readonly font: FontRole
  /** Points. */
  readonly size: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** Pitch from line to line in points. */
  readonly lineHeight: number
  /** First-line indent in characters. */
  readonly indent: number
  /** Points after each character, 0 when absent; below zero they stand closer. */
  readonly tracking?: number
}

const body: TextStyle = {
  font: 'fangsong',
  size: typeSizes.三号,
  align: 'justify',
  lineHeight: linePitch,
  indent: 2,
  tracking: bodyTracking,
}

/** 三号黑体, flush left: labels (GB/T 9704-2012 7.2.2, 7.2.3, 7.3.6). */
const label: TextStyle = { ...body, font: 'heiti', align: 'left', indent: 0 }

const tableText: TextStyle = {
  font: 'songti',
  size: typeSizes.五号,
  align: 'left',
  lineHeight: 16,
  indent: 0,
}

const smallTableText: TextStyle = { ...tableText, size: typeSizes.小五, lineHeight: 14 }

/** GB/T 9704-2012 5.2.2, 7.2–7.4: 三号仿宋 unless said otherwise, no bold anywhere. */
export const styles = {
  title: {
    font: 'xiaobiaosong',
    size: typeSizes.二号,
    align: 'center',
    lineHeight: 36,
    indent: 0,
  },
  /** The source and the date of a bulletin; the standard knows neither. */
  dateline: { ...body, font: 'kaiti', align: 'center', indent: 0 },
  body,
  addressee: { ...body, align: 'left', indent: 0 },
  signature: { ...body, align: 'right', indent: 0 },
  listItem: body,
  letterheadMark: {
    font: 'xiaobiaosong',
    size: 40,
    align: 'center',
    lineHeight: 56,
    indent: 0,
  },
  documentNumber: { ...body, align: 'center', indent: 0 },
  /** 份号. */
  copyNumber: { ...body, align: 'left', indent: 0 },
  /** 密级和保密期限, 紧急程度. */
  classification: label,
  signerLabel: { ...body, align: 'left', indent: 0 },
  signer: { ...body, font: 'kaiti', align: 'left', indent: 0 },
  annexLabel: label,
  annexTitle: {
    font: 'xiaobiaosong',
    size: typeSizes.二号,
    align: 'center',
    lineHeight: 36,
    indent: 0,
  },
  remark: { ...body, align: 'left' },
  /** 出席, 请假, 列席 (10.3). */
  attendanceLabel: { ...label, indent: 2 },
  contentsTitle: { ...label, align: 'center' },
  contentsEntry: { ...body, align: 'left', indent: 0 },
  tableCaption: {
    ...body,
    font: 'heiti',
    size: typeSizes.四号,
    align: 'center',
    indent: 0,
    tracking: 0,
  },
  tableHeader: { ...tableText, font: 'heiti', align: 'center' },
  tableText,
  smallTableHeader: { ...smallTableText, font: 'heiti', align: 'center' },
  smallTableText,
  tableNote: smallTableText,
  colophon: { ...body, size: typeSizes.四号, align: 'left', indent: 0, tracking: 0 },
  pageNumber: {
    font: 'songti',
    size: typeSizes.四号,
    align: 'center',
    lineHeight: 20,
    indent: 0,
  },
} as const satisfies Record<string, TextStyle>

/** GB/T 9704-2012 7.3.3: 黑体, 楷体, then 仿宋. */
export const headingStyles: Readonly<Record<HeadingLevel, TextStyle>> = {
  1: { ...body, font: 'heiti', align: 'left' },
  2: { ...body, font: 'kaiti', align: 'left' },
  3: { ...body, align: 'left' },
  4: { ...body, align: 'left' },
}

/** How the cells of a column stand; figures in the middle, as columns are narrow. */
export const columnAlignment: Readonly<Record<ColumnRole, 'left' | 'center'>> = {
  ordinal: 'center',
  label: 'left',
  text: 'left',
  quantity: 'center',
  rate: 'center',
  status: 'center',
}
