import { formatOrigin } from '@jibao/core'
import type { Explained, ExplainedDocument, ExplainedFigure, ExplainedSource } from '@jibao/toolkit'

/** What `jibao explain` prints. */
export const explanationLines = (explained: Explained): readonly string[] => [
  ...explained.documents.flatMap(documentLines),
  ...(explained.found ? [] : unknownLines(explained)),
]

const documentLines = ({
  title,
  report,
  period,
  figures,
  inText,
}: ExplainedDocument): readonly string[] => [
  `《${title}》（${report}，${period}）`,
  ...figures.flatMap(figureLines),
  ...(inText.length === 0
    ? []
    : ['  文字中有，是照原文印出的，不是引用或算出的数据：', ...inText.map((one) => `    ${one}`)]),
]

const figureLines = (figure: ExplainedFigure): readonly string[] => [
  ...sourceLines(figure, '  '),
  `    印在 ${figure.places.length} 处：`,
  ...figure.places.map((place) => `      ${place}`),
]

/** `完成值 1022人  progress/2024-Q3.yaml:5:12`, then how it came about. */
const sourceLines = (source: ExplainedSource, indent: string): readonly string[] => {
  const { label, printed, origin, recordedAt, imports, fileIs, now, formula, operands } = source
  const place = origin === undefined ? '' : `  ${formatOrigin(origin)}`
  const inner = `${indent}  `
  return [
    `${indent}${label} ${printed}${place}`,
    ...(formula === undefined ? [] : [`${inner}算式：${formula}`]),
    ...operands.flatMap((operand) => sourceLines(operand, `${inner}  `)),
    ...(recordedAt === undefined ? [] : [`${inner}录在 ${formatOrigin(recordedAt)}`]),
    ...imports.map((step) => `${inner}${importLine(step)}`),
    ...(fileIs === undefined ? [] : [`${inner}${fileWords[fileIs]}`]),
    ...(now === undefined ? [] : [`${inner}工作区现在是 ${now}，与印出的不同`]),
  ]
}

const fileWords = {
  changed: '该文件在生成后改动过',
  gone: '该文件现在不在工作区里了',
} as const satisfies Record<NonNullable<ExplainedSource['fileIs']>, string>

/** `2024-10-09 15:30 由 县总工会 甲某 的 总工会.xlsx 填报表!H5 导入 1022人，原为 980人（SHA-256 0123456789ab…）` */
const importLine = ({
  origin,
  sha256,
  department,
  by,
  at,
  value,
  was,
}: ExplainedSource['imports'][number]): string => {
  const who = [department, by].filter((part) => part !== undefined).join(' ')
  const before = was === undefined ? '' : `，原为 ${was}`
  return `${at} 导入 ${value}${before}：${formatOrigin(origin)}${who === '' ? '' : `，${who} 报送`}（SHA-256 ${sha256.slice(0, 12)}…）`
}

const whyWords = { 'same number': '数相同', 'same name': '名称相同' } as const

const unknownLines = ({ text, near, file, documents }: Explained): readonly string[] => [
  ...(documents.length > 0 ? [] : [`“${text}”：这个数不是本工具印出的`]),
  ...(file?.stands === undefined
    ? []
    : [`  ${file.file} 中${file.stands ? '有这个数' : '没有这个数'}`]),
  ...(near.length === 0 ? [] : ['  相近的：']),
  ...near.map(
    ({ title, label, printed, why }) => `    ${label} ${printed}（${whyWords[why]}；${title}）`,
  ),
]
