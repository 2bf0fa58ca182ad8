import { type ContentBlock, contentOf, tableOfFigures } from './blocks.ts'
import { recordsOf } from './large-table.ts'

/** The same words and numbers for every engine, others for every seed. */
type Work = (seed: number) => readonly ContentBlock[]

/** Nothing but a title and one paragraph of so many characters. */
const paragraphOf =
  (length: number): Work =>
  (seed) => {
    const texts = contentOf(seed, length).flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : [],
    )
    return [
      { kind: 'title', text: '关于一段长文的报告' },
      { kind: 'paragraph', text: texts.join('').slice(0, length) },
    ]
  }

const records =
  (length: number): Work =>
  (seed) => [recordsOf(seed, length)]

export const works = {
  report: contentOf,
  'report-280': (seed) => contentOf(seed, 152_000),
  'paragraph-10000': paragraphOf(10_000),
  'paragraph-20000': paragraphOf(20_000),
  'paragraph-40000': paragraphOf(40_000),
  'table-36': (seed) => [tableOfFigures(seed)],
  'records-10': records(10),
  'records-100': records(100),
  'records-1000': records(1000),
  'records-10000': records(10_000),
  'records-20000': records(20_000),
} as const satisfies Record<string, Work>

export type WorkName = keyof typeof works
