import type { Pen } from './pen.ts'

export interface RowFrame {
  /** From 1. */
  readonly number: number
  /** Points. */
  readonly height: number
  /** Its cells are in the columns from 1 to this one. */
  readonly lastColumn: number
  /** Under how many headings it folds away. */
  readonly depth?: number
}

/** A row around its cells, which are written from left to right. */
export const writeRow = (
  pen: Pen,
  { number, height, lastColumn, depth = 0 }: RowFrame,
  writeCells: () => void,
): void => {
  const outline = depth === 0 ? '' : ` outlineLevel="${depth}"`
  pen.write(
    `<row r="${number}" ht="${height}" customHeight="1" spans="1:${lastColumn}" x14ac:dyDescent="0.25"${outline}>`,
  )
  writeCells()
  pen.write('</row>')
}
