import { repackOffice } from '@jibao/render'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IBorderOptions,
  type IParagraphStyleOptions,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'

const textWidth = 8844
const red = 'C00000'
const size = { first: 44, body: 32, small: 28, table: 21 } as const
/** 28 pt, as the standard sets 22 lines on a page. */
const line = { line: 560, lineRule: 'exact' } as const
const twoCharacters = { firstLineChars: 200, firstLine: 640 } as const

const style = (
  name: string,
  run: IParagraphStyleOptions['run'],
  paragraph: IParagraphStyleOptions['paragraph'],
): IParagraphStyleOptions & { readonly id: string; readonly name: string } => ({
  // As Word makes ids of Chinese names: out of nothing that they say.
  id: `a${Array.from(name).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0)}`,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...(run === undefined ? {} : { run }),
  ...(paragraph === undefined ? {} : { paragraph }),
})

const looks = {
  mark: style(
    '红头',
    { font: '方正小标宋简体', size: 72, color: red, characterSpacing: 60 },
    { alignment: AlignmentType.CENTER, spacing: { before: 400, after: 500 } },
  ),
  number: style(
    '文号',
    {},
    {
      alignment: AlignmentType.CENTER,
      spacing: { after: 700 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 10 } },
    },
  ),
  addressee: style('主送机关', {}, { spacing: { ...line, before: 560 } }),
  body: style(
    '公文正文',
    {},
    { alignment: AlignmentType.BOTH, indent: twoCharacters, spacing: line },
  ),
  caption: style(
    '题注',
    { font: '黑体', size: size.small },
    { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 200, after: 100 } },
  ),
  tableHeader: style(
    '表头',
    { font: '黑体', size: size.table },
    { alignment: AlignmentType.CENTER },
  ),
  tableText: style('表格文字', { font: '宋体', size: size.table }, {}),
  annexLabel: style('附件标识', { font: '黑体' }, { spacing: line, keepNext: true }),
  annexTitle: style(
    '附件标题',
    { font: '方正小标宋简体', size: size.first },
    { alignment: AlignmentType.CENTER, spacing: { before: 300, after: 300 }, keepNext: true },
  ),
  foot: style('版记', { size: size.small }, { indent: { left: 280, right: 280 } }),
} as const

const p = (text: string, { id }: { readonly id: string }): Paragraph =>
  new Paragraph({ style: id, children: [new TextRun(text)] })

const pageNumber = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [
          new TextRun({
            font: '宋体',
            size: size.small,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin: IBorderOptions = { ...thick, size: 4 }

/** The last lines of an official document: to whom copies go, who printed it and when. */
const colophon = (): Table => {
  const row = (paragraph: Paragraph): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: textWidth, type: WidthType.DXA },
          children: [paragraph],
        }),
      ],
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    borders: { ...TableBorders.NONE, top: thick, insideHorizontal: thin, bottom: thick },
    rows: [
      row(p('抄送：{{抄送}}。', looks.foot)),
      row(
        new Paragraph({
          style: looks.foot.id,
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth - 420 }],
          children: [new TextRun('{{印发机关}}'), new TextRun('\t{{印发日期}}印发')],
        }),
      ),
    ],
  })
}

/** The Word file of a bureau: its 红头 and 版记, its styles, its pages, and marks for what a report says. */
export const redHead = async (): Promise<Uint8Array> => {
  const { mark, number, addressee, body } = looks
  const file = new Document({
    title: '青禾县民政局文件',
    creator: '青禾县民政局办公室',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: '仿宋_GB2312', size: size.body } },
        title: {
          run: { font: '方正小标宋简体', size: size.first },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 640, lineRule: 'exact' } },
        },
        heading1: {
          run: { font: '黑体', size: size.body },
          paragraph: { indent: twoCharacters, spacing: line, keepNext: true, outlineLevel: 0 },
        },
        heading2: {
          run: { font: '楷体_GB2312', size: size.body },
          paragraph: { indent: twoCharacters, spacing: line, keepNext: true, outlineLevel: 1 },
        },
      },
      paragraphStyles: Object.values(looks),
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1588 },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          p('青禾县民政局文件', mark),
          p('{{发文字号}}', number),
          p('{{标题}}', { id: 'Title' }),
          p('{{主送机关}}：', addressee),
          p('{{正文}}', body),
          p('{{附件}}', body),
          new Paragraph({ style: body.id }),
          colophon(),
        ],
      },
    ],
  })
  const unchanging = (part: string, xml: string): string =>
    part === 'docProps/core.xml'
      ? xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2024-01-02T00:00:00Z')
      : xml
  return repackOffice(await Packer.toBuffer(file), unchanging)
}
