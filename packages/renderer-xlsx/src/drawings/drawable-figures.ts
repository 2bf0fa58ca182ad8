import type { SparklineNode, ValueNode } from '@jibao/document'
import { numberCell } from '../number-cell.ts'

/** The figures of a sparkline that have a number; it takes two of them for a line. */
export const drawableFigures = ({ values }: SparklineNode): readonly ValueNode[] =>
  values.filter((value) => numberCell(value) !== undefined)

export const isDrawable = (sparkline: SparklineNode): boolean =>
  drawableFigures(sparkline).length > 1
