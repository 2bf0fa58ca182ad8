import { expect, test } from 'vitest'
import * as typography from '../src/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(typography).toSorted()).toEqual([
    'addresseeText',
    'attachmentLabel',
    'attachmentNumber',
    'breakTitle',
    'columnAlignment',
    'continuedMark',
    'copyToLabel',
    'copyToText',
    'drawChart',
    'headingNumber',
    'headingStyles',
    'letterheadRed',
    'linePitch',
    'listMarker',
    'millimetresToPoints',
    'millimetresToTwips',
    'numberHeadings',
    'page',
    'pointsPerMillimetre',
    'styles',
    'textWidth',
    'typeSizes',
  ])
})
