import { textPieces } from '@jibao/document'
import { arbitraryReport } from '@jibao/render/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseFile, fillBase, p, section } from './base-file.ts'

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** Marks for every line of a letterhead, so that each has its place. */
const letterhead = ['份号', '密级', '紧急程度', '发文机关标志', '发文字号', '签发人']
  .map((name) => p(`{{${name}}}`))
  .join('')

test('whatever a report is made of, the bureau’s file says all of it', async () => {
  const base = await baseFile(`${letterhead}${p('{{正文}}')}${p('下文')}${section()}`)
  await fc.assert(
    fc.asyncProperty(arbitraryReport(), async (report) => {
      const { bytes, text, losses } = await fillBase(base, report)
      // A chart may hold a character that no face has.
      fc.pre(bytes !== undefined)
      const said = withoutBlanks(text.join(''))
      expect(textPieces(report).filter((piece) => !said.includes(withoutBlanks(piece)))).toEqual([])
      expect(text.at(-1)).toBe('下文')
      expect(new Set(losses.map(({ why }) => why))).toEqual(
        new Set(
          report.children.some(({ type }) => type === 'letterhead') ? ['版头由底稿来印'] : [],
        ),
      )
    }),
    { numRuns: 12 },
  )
})
