import { type Draft, placeInDraft } from '@jibao/data-model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read } from './support/read.ts'

const bits = [
  '截至9月底',
  '完成1022人',
  '，',
  '。',
  '：',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '　',
  '\t',
  '|',
  '  ',
  '一、总体',
  '（一）甲',
  '1.',
  '2022\n2023\n2024\n',
  '指标\n1\n2\n3\n',
  '类别\n',
  'ab',
  'cd\nef',
  '&gt;',
  '&',
  '\\',
  '*',
  '**',
  '# ',
  '- ',
  '3. ',
  '> ',
  '[^1]',
  '[^1]: 注',
  '| a | b |\n|--|--|\n| c | d |\n',
  '`',
  '<p>',
  '</p>',
  '<br>',
  '<table><tr><td>',
  '</td><td colspan=2>',
  '</td></tr>',
  '</table>',
  '<b>',
  '😀',
  '民政局',
] // prettier-ignore

const texts = fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join(''))

const draftIn = async (text: string, file: string): Promise<Draft | undefined> =>
  (await read(new TextEncoder().encode(text), { file })).value

test.each(['a.txt', 'a.md', 'a.html'])(
  'blocks of %s are in order, apart, and end with a line feed',
  async (file) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const draft = await draftIn(text, file)
        if (draft === undefined) return
        let behind = 0
        for (const block of draft.blocks) {
          for (const { start, end } of block.kind === 'table' ? block.cells : [block]) {
            expect(start).toBeGreaterThanOrEqual(behind)
            expect(draft.text.slice(start, end)).not.toContain('\n')
            expect(draft.text[end]).toBe('\n')
            behind = end + 1
          }
        }
        expect(behind).toBe(draft.text.length)
        const starts = draft.stretches.map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  },
)

const isBlank = (character: string | undefined): boolean =>
  character === undefined || /\s/.test(character)

test('the place of each character of a text leads to that character', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const draft = await draftIn(text, 'a.txt')
      const lines = text.split(/\r\n|\r|\n/)
      for (const block of draft?.blocks ?? [])
        for (const { start, end } of block.kind === 'table' ? block.cells : [block])
          for (let at = start; draft !== undefined && at < end; at += 1) {
            const { line = 0, column = 0 } = placeInDraft(draft, at)
            const there = lines[line - 1]?.[column - 1]
            if (isBlank(draft.text[at])) expect(isBlank(there)).toBe(true)
            else expect(there).toBe(draft.text[at])
          }
    }),
  )
})

test('no character of a text is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      texts.map((text) => text.replaceAll(/[|\-=+]/g, '')),
      async (text) => {
        const draft = await draftIn(text, 'a.txt')
        const plain = (whole = ''): string =>
          Array.from(whole.replaceAll(/\s/g, '')).toSorted().join('')
        expect(plain(draft?.text)).toBe(/^\s*$/.test(text) ? '' : plain(text))
      },
    ),
  )
})
