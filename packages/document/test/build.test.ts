import { expect, test } from 'vitest'
import { cell, heading, listItem, paragraph, row, strong, text } from '../src/index.ts'
import { value } from './sample-report.ts'

test('strings become text nodes, nodes stay', () => {
  const children = [text('完成'), value]
  expect(paragraph('完成', value)).toEqual({ type: 'paragraph', children })
  expect(heading(2, '完成', value)).toEqual({ type: 'heading', level: 2, children })
  expect(listItem('完成', value)).toEqual({ type: 'listItem', children })
  expect(cell('完成', value)).toEqual({ type: 'tableCell', children })
  expect(strong('完成', value)).toEqual({ type: 'strong', children })
  expect(row(cell())).toEqual({ type: 'tableRow', cells: [{ type: 'tableCell', children: [] }] })
})
