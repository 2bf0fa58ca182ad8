import type { TracedDocument, TracedPiece } from './trace-schema.ts'
import { textOfPiece } from './words-of.ts'

/** Characters that a sentence is quoted with on either side of a value. */
const around = 24

/** Where a value stands, for people: `表“附表”中“救助（人）”一行、“完成率”一栏`, or its sentence. */
export const placeOfPiece = (
  piece: TracedPiece,
  document: Pick<TracedDocument, 'pieces' | 'values'>,
  n?: number,
): string => {
  if (piece.row !== undefined) {
    const isAlone = piece.words.length === 1
    return `${placeInTable(piece)}${isAlone ? '' : quoted(sentenceAround(piece, document, n))}`
  }
  const sentence = quoted(sentenceAround(piece, document, n))
  if (piece.isSpoken === true) return `图的文字说明${sentence}`
  const heading = headingOf(piece, document)
  return heading === undefined ? sentence : `${quoted(heading)}部分${sentence}`
}

/** Quotation marks inside others are single ones (GB/T 15834-2011 4.8.3.2). */
const quoted = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`

const placeInTable = ({ kind, table, row = '', column = '' }: TracedPiece): string => {
  const what = kind === 'chart' ? '图' : '表'
  const parts = [
    row === '' ? '' : `${quoted(row)}一行`,
    column === '' ? '' : `${quoted(column)}一栏`,
  ]
  const inside = parts.filter((part) => part !== '').join('、')
  const name = table === undefined ? what : `${what}${quoted(table)}`
  return inside === '' ? name : `${name}中${inside}`
}

const headingOf = (
  piece: TracedPiece,
  document: Pick<TracedDocument, 'pieces' | 'values'>,
): string | undefined => {
  if (piece.kind === 'heading' || piece.kind === 'title') return undefined
  const before = document.pieces.slice(0, document.pieces.indexOf(piece))
  const heading = before.findLast(({ kind }) => kind === 'heading' || kind === 'annex')
  return heading === undefined ? undefined : textOfPiece(heading, document)
}

const sentenceAround = (
  piece: TracedPiece,
  document: Pick<TracedDocument, 'values'>,
  n: number | undefined,
): string => {
  const text = textOfPiece(piece, document)
  const index = n === undefined ? 0 : piece.words.indexOf(n)
  const before = textOfPiece({ ...piece, words: piece.words.slice(0, index) }, document)
  const { length } = n === undefined ? '' : (document.values[n - 1]?.printed ?? '')
  const head = before.split(/[。；！？\n]/u).at(-1) ?? ''
  const [tail = ''] = text.slice(before.length + length).split(/(?<=[。；！？])/u)
  const value = text.slice(before.length, before.length + length)
  const start = head.length > around ? `…${head.slice(-around)}` : head
  const end = tail.length > around ? `${tail.slice(0, around)}…` : tail
  return `${start}${value}${end}`
}
