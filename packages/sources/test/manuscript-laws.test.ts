import { isError } from '@jibao/core'
import { datasetSchema, type ManuscriptBlock, type NarrativePart } from '@jibao/data-model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annualWorkspace } from './annual-workspace.ts'
import { readFiles } from './small-workspace.ts'

const file = 'manuscripts/2021.考评材料.md'

const readText = (text: string) => readFiles({ ...annualWorkspace, [file]: text })

const words = fc.constantFrom(
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '####',
  '- ',
  '1. ',
  '2.',
  '  ',
  '　　',
  '一是',
  '二是',
  '一、',
  '**',
  '\\',
  '*',
  '`',
  '```',
  '|',
  '>',
  '---',
  '{低保标准}',
  '{低保标准',
  '}',
  '{表:自评}',
  '<b>',
  '[甲](乙)',
  '救助',
  'see',
)

test('whatever is typed in a manuscript, it is read or refused at places inside it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.array(words, { maxLength: 20 }).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      async (text) => {
        const { value, diagnostics } = await readText(text)
        const errors = diagnostics.filter(isError)
        expect(value === undefined).toBe(errors.length > 0)
        if (value !== undefined)
          expect(datasetSchema.safeParse(value.dataset).error).toBeUndefined()
        const lines = text.split(/\r\n?|\n/)
        for (const { origin } of errors) {
          expect(origin?.file).toBe(file)
          expect(origin?.line).toBeGreaterThanOrEqual(1)
          expect(origin?.line).toBeLessThanOrEqual(lines.length)
          const length = lines[(origin?.line ?? 1) - 1]?.length ?? 0
          expect(origin?.column).toBeGreaterThanOrEqual(1)
          expect(origin?.column).toBeLessThanOrEqual(length + 1)
        }
      },
    ),
    { numRuns: 300 },
  )
})

const textOf = (parts: readonly NarrativePart[]): string =>
  parts.map((part) => ('text' in part ? part.text : '')).join('')

const textsOf = (block: ManuscriptBlock): readonly string[] => {
  if (block.kind === 'list') return block.items.map(textOf)
  return 'children' in block ? [textOf(block.children)] : []
}

const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

/** Neither a sign of the subset, nor the head of a counted paragraph. */
const prose = fc
  .stringMatching(/^甲[\p{Script=Han}A-Za-z0-9，。（）!-/:-@[-`{-~]{0,20}$/u)
  .filter((text) => !/[｛｝]/.test(text))

test('text with every sign escaped is read as it was meant, whatever block it stands in', async () => {
  const block = fc.record({
    head: fc.constantFrom('', '# ', '## ', '- ', '一是', '**'),
    text: prose,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      // A plain paragraph after each keeps items and counted paragraphs apart.
      const written = blocks
        .map(({ head, text }) => `${head}${escaped(text)}${head === '**' ? head : ''}\n\n间隔`)
        .join('\n\n')
      const { value } = await readText(written)
      const expected = blocks.flatMap(({ head, text }) => [
        head === '一是' ? `一是${text}` : text,
        '间隔',
      ])
      expect(value?.dataset.manuscripts[0]?.blocks.flatMap(textsOf)).toEqual(expected)
    }),
  )
})

test('counted paragraphs are one list, by whatever marker, up to ninety-nine', async () => {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const inChinese = (number: number): string => {
    const [tens, ones] = [Math.floor(number / 10), number % 10]
    return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`
  }
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('是', '、'),
      fc.integer({ min: 2, max: 99 }),
      fc.nat(),
      async (sign, count, at) => {
        const numbers = Array.from({ length: count }, (_, index) => index + 1)
        const written = (all: readonly number[]): string =>
          all.map((number) => `${inChinese(number)}${sign}甲${number}`).join('\n\n')
        const { value } = await readText(written(numbers))
        expect(value?.dataset.manuscripts[0]?.blocks).toEqual([
          {
            kind: 'list',
            counting: sign === '是' ? 'phrase' : 'chapter',
            items: numbers.map((number) => [{ kind: 'text', text: `甲${number}` }]),
          },
        ])
        const gap = at % (count - 1)
        const { diagnostics } = await readText(
          `${written(numbers.toSpliced(gap, 1))}\n\n${inChinese(count)}${sign}又`,
        )
        expect(diagnostics.map(({ code, origin }) => [code, origin?.line])).toEqual([
          ['MANUSCRIPT_COUNTING', gap * 2 + 1],
        ])
      },
    ),
    { numRuns: 30 },
  )
})
