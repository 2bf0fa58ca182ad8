import { expect, test } from 'vitest'
import * as document from '../src/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(document).toSorted()).toEqual([
    'beginsAt',
    'cell',
    'childrenOf',
    'chineseNumeral',
    'heading',
    'listItem',
    'mapReport',
    'missingMark',
    'nodeKinds',
    'paragraph',
    'pendingMark',
    'plainText',
    'printDate',
    'printValue',
    'readReport',
    'reportJsonSchema',
    'reportSchema',
    'row',
    'strong',
    'tableGrid',
    'tableSquares',
    'text',
    'textPieces',
    'walk',
    'writeReport',
  ])
})
