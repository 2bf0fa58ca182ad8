import type { FontFace } from '@jibao/core'
import { paragraph } from '@jibao/document'
import { layOutPages } from '@jibao/layout'
import { expect, test } from 'vitest'
import { buildTree } from '../src/structure/build-tree.ts'
import { writeFile } from '../src/write-file.ts'
import { quiet, reportOf } from './reports.ts'

test('a font file that was not handed in is not opened', async () => {
  const report = reportOf(paragraph('甲。'))
  const { pages } = await layOutPages(report, quiet)
  const { metadata } = report
  const given = { faces: new Map<string, FontFace>(), metadata, claims: true, ...quiet }
  await expect(writeFile(pages, buildTree(report), given)).rejects.toThrow('no face')
})
