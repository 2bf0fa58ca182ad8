import { expect, test } from 'vitest'
import { createContent } from '../src/content/create-content.ts'
import { readContent } from '../src/preflight/read-content.ts'

type Draw = (content: ReturnType<typeof createContent>) => void

test.each<[string, Draw]>([
  ['a rule outside of all marks', (content) => content.show('S')],
  [
    'a text that was not ended',
    (content) => {
      content.beginText()
      content.beginElement('P', 0)
      content.endText()
      content.endMark()
    },
  ],
  ['a mark that was not ended', (content) => content.beginArtifact('<</Type /Layout>>')],
  ['an end too many', (content) => content.endMark()],
  [
    'a picture outside of all marks',
    (content) => content.foreign('0 0 m 1 1 l S\n', readContent('0 0 m 1 1 l S')),
  ],
  [
    'a picture in an element',
    (content) => {
      content.beginElement('Figure', 0)
      content.foreign('0 0 m 1 1 l S\n', readContent('0 0 m 1 1 l S'))
      content.endMark()
    },
  ],
])('%s: what was kept account of is what the operators say', (_, draw) => {
  const content = createContent()
  content.beginPage(800)
  draw(content)
  const { operators, shown } = content.endPage()
  const { codes: _codes, ...read } = readContent(Buffer.from(operators).toString('latin1'))
  expect(shown).toEqual(read)
})

test('what holds is not set again, and holds no longer behind what was saved', () => {
  const content = createContent()
  content.beginPage(800)
  const write = (): void => {
    content.fill('ff0000')
    content.font('F1', 16)
    content.spacing(-207)
  }
  content.saved(write)
  write()
  write()
  content.foreign('S\n', readContent('S'))
  write()
  const { operators } = content.endPage()
  const set = '1 0 0 rg\n/F1 16 Tf\n-0.207 Tc\n'
  expect(Buffer.from(operators).toString('latin1')).toBe(
    `1 0 0 -1 0 800 cm\nq\n${set}Q\n${set}0 0 0 rg\n0 Tc\nq\nS\nQ\n1 0 0 rg\n-0.207 Tc\n`,
  )
})
