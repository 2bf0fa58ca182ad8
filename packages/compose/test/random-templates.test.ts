import { isError } from '@jibao/core'
import { reportSchema } from '@jibao/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bureau, compose, dataOf, datasetOf } from './sample.ts'

const oneOf = (...lines: readonly string[]) =>
  fc.constantFrom(...lines.flatMap((line) => line.split(' ')))

const words = fc.oneof(
  oneOf('甲 # - 1. ** * _ | > ` <b> [甲](https://example.com) [甲]( ~~ &amp; \\ { }}'),
  fc.constantFrom('\n', '\n\n', ' ', '    ', '---\n', '| 甲 | 乙 |\n|--|--|\n'),
)

const names = fc.oneof(
  oneOf(
    'issuer date title text name this . goals late addressees x y chart table hasChart programme',
    'programme.name summary.done statements remarks actual supporting reported options constructor',
    '../issuer ../title ../../issuer ../this ../x ./title this.x @index @last @first @../index',
    '@root @root.issuer "甲" 3 insert log form="信函" sealed="否" orientation="横排"',
  ),
  fc.constantFrom('', '(join addressees)', '(rate summary.done summary.total)'),
)

const spaced = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' ')

const calls = fc.oneof(
  oneOf(
    'join value rate ordinal addressee attachments letterhead signature colophon pageBreak',
    'remark attendance contents',
  ),
  fc.constantFrom('', 'lookup', 'insert', '>', '> p', '!', '!--', '&', '*', '#>'),
)

const tags = fc
  .tuple(calls, names, fc.oneof({ weight: 4, arbitrary: fc.constant('') }, names))
  .map((parts) => `{{${spaced(...parts)}}}`)

const blocks = oneOf('if unless each with is reported landscape annex log')

const locals = fc.constantFrom('', '', '', ' as |x|', ' as |x y|', ' as |join|', ' as |insert|')

const { bodies } = fc.letrec<{ bodies: string; block: string }>((tie) => ({
  bodies: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        { weight: 3, arbitrary: words },
        { weight: 3, arbitrary: tags },
        { weight: 2, arbitrary: tie('block') },
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join('')),
  block: fc
    .tuple(blocks, names, locals, tie('bodies'), fc.option(tie('bodies')))
    .map(
      ([block, name, local, body, otherwise]) =>
        `{{#${spaced(block, name)}${local}}}${body}${otherwise === null ? '' : `{{else}}${otherwise}`}{{/${block}}}`,
    ),
}))

const datasets = fc.constantFrom(bureau, datasetOf())

test('whatever a template says, it becomes a sound report or faults with their places', async () => {
  const seen = { sound: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(bodies, bodies, datasets, async (body, partial, dataset) => {
      const { value, diagnostics } = await compose(
        { body, partials: { p: partial } },
        dataOf(dataset),
      )
      if (value === undefined) {
        expect(diagnostics.some(isError)).toBe(true)
        for (const { origin } of diagnostics) expect(origin?.line).toBeGreaterThan(0)
        seen.refused += 1
      } else {
        expect(reportSchema.safeParse(value).error).toBeUndefined()
        seen.sound += 1
      }
    }),
    { numRuns: 500 },
  )
  expect(Math.min(seen.sound, seen.refused)).toBeGreaterThan(30)
})
