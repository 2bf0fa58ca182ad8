import { type Diagnostic, error } from '@jibao/core'
import { formatName } from '../trace/output-names.ts'
import { placeOfPiece } from '../trace/place-of-piece.ts'
import type { TracedDocument, TracedPiece, TracedValue } from '../trace/trace-schema.ts'
import { contrasted } from './contrasted.ts'
import type { ReadOutput } from './read-output.ts'

/** A place at which the files of a document do not say the same. */
export interface Difference {
  /** What the values are; empty where words differ. */
  readonly labels: readonly string[]
  /** Where, for people. */
  readonly place: string
  /** As it was rendered. */
  readonly expected: string
  /** What other files say there. */
  readonly found: readonly {
    readonly format: string
    readonly file: string
    /** Empty where nothing stands. */
    readonly printed: string
    /** Set where a number cell prints the figure and holds another number. */
    readonly stored?: string
    /** Set where a formula stands without its result. */
    readonly lacksResult?: true
  }[]
  /** Formats that say what was rendered. */
  readonly others: readonly string[]
}

interface Finding {
  readonly values: readonly TracedValue[]
  readonly piece: TracedPiece
  readonly expected: string
  readonly found: Difference['found'][number]
}

/** What the files of a document say otherwise, place by place, in reading order. */
export const findDifferences = (
  document: TracedDocument,
  files: readonly ReadOutput[],
): readonly Difference[] => {
  const read = files.filter(({ state }) => state === 'same' || state === 'changed')
  const places = new Map<string, Finding[]>()
  for (const finding of read.flatMap(findingsOf)) {
    const key = [document.pieces.indexOf(finding.piece), finding.expected].join(':')
    places.set(key, [...(places.get(key) ?? []), finding])
  }
  return [...places.values()]
    .toSorted(([a], [b]) => orderOf(a, document) - orderOf(b, document))
    .flatMap((findings) => {
      const [first] = findings
      if (first === undefined) return []
      const { values, piece, expected } = first
      const deviating = new Set(findings.map(({ found }) => found.file))
      return [
        {
          labels: values.map(({ label, printed }) => label ?? printed),
          place: placeOfPiece(piece, document, values[0]?.n),
          expected,
          found: findings.map(({ found }) => found),
          others: read
            .filter(({ file }) => !deviating.has(file))
            .map(({ format }) => formatName(format)),
        },
      ]
    })
}

const findingsOf = ({
  format,
  file,
  deviations,
  wrongNumbers,
  lacksResults,
}: ReadOutput): readonly Finding[] => [
  ...deviations.map(({ printed, ...rest }) => ({
    ...rest,
    found: {
      format,
      file,
      printed,
      ...(lacksResults && isOfFormulas(rest.values, printed) ? { lacksResult: true as const } : {}),
    },
  })),
  ...wrongNumbers.map(({ value, piece, stored }) => ({
    values: [value],
    piece,
    expected: value.printed,
    found: { format, file, printed: value.printed, stored },
  })),
]

/** Whether figures are missing, computed ones among them: a chart links its words to cells as well. */
const isOfFormulas = (values: readonly TracedValue[], printed: string): boolean =>
  values.some(({ formula }) => formula !== undefined) && !/\d/.test(printed)

const orderOf = (finding: Finding | undefined, { pieces }: TracedDocument): number =>
  finding === undefined ? 0 : pieces.indexOf(finding.piece)

/** Characters of a label, and of what is alike on either side of a difference. */
const longest = { label: 40, alike: 8 } as const

const short = (text: string): string => {
  const characters = Array.from(text)
  const isLong = characters.length > longest.label
  return isLong ? `${characters.slice(0, longest.label).join('')}…` : text
}

/** `帮扶困难职工 2024年三季度完成值：Word 印作“1023人”，其余印作“1022人”` */
export const differenceText = ({ labels, expected, found, others }: Difference): string => {
  const [due = '', ...shown] = contrasted([expected, ...found.map(({ printed }) => printed)])
  const said = found.map(({ format, printed, stored, lacksResult }, index) => {
    const name = formatName(format)
    if (lacksResult) return `${name} 的公式没有结果`
    if (stored !== undefined) return `${name} 的单元格里存的是 ${stored}，印作“${printed}”`
    return printed === '' ? `${name} 没有印出` : `${name} 印作“${shown[index] ?? ''}”`
  })
  const rest = others.length === 0 ? `生成时为“${due}”` : `其余印作“${due}”`
  const what = labels.length === 0 ? '文字' : short(labels.join('、'))
  return `${what}：${said.join('，')}，${rest}`
}

export const differenceFound = (difference: Difference): Diagnostic =>
  error(
    difference.labels.length === 0 ? 'WORDS_DIFFER' : 'VALUE_DIFFERS',
    differenceText(difference),
    `在${difference.place}；${adviceOn(difference)}`,
    { file: difference.found[0]?.file ?? '' },
  )

const adviceOn = ({ found }: Difference): string =>
  found.every(({ lacksResult }) => lacksResult)
    ? '公式没有结果，请用 Excel 或 WPS 打开后另存，再校验一次'
    : '请查明是谁改的：数据有误改工作区，然后重新生成各格式'
