import { quantity } from '@jibao/core'
import { cell, paragraph, row } from '@jibao/document'
import { origin, reportOf } from './parts.ts'
import type { Specimen } from './specimen.ts'

const sentence = '各乡镇要把困难群众的冷暖放在心上，逐户走访、逐项核对，做到底数清、情况明。'

/** 2,000 rows of four columns. */
const hugeTable: Specimen = {
  name: 'table of 2,000 rows',
  report: reportOf({
    type: 'table',
    columns: [
      { role: 'ordinal', weight: 1 },
      { role: 'label', weight: 4 },
      { role: 'quantity', weight: 2 },
      { role: 'text', weight: 3 },
    ],
    header: [row(cell('序号'), cell('指标'), cell('完成值'), cell('说明'))],
    rows: Array.from({ length: 2000 }, (_, index) =>
      row(
        cell(String(index + 1)),
        cell(`第${index + 1}项`),
        cell({
          type: 'value',
          quantity: quantity(String(index * 7), '户'),
          showUnit: false,
          origin,
        }),
        cell('按月报送'),
      ),
    ),
  }),
}

/** 50,000 characters in one paragraph. */
const hugeParagraph: Specimen = {
  name: 'paragraph of 50,000 characters',
  report: reportOf(
    paragraph(sentence.repeat(Math.ceil(50_000 / sentence.length)).slice(0, 50_000)),
  ),
}

export const huge: readonly Specimen[] = [hugeTable, hugeParagraph]
