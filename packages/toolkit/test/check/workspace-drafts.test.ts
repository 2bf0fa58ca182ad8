import { type Draft, placeInDraft } from '@jibao/data-model'
import { measureProgress } from '@jibao/quarter-progress'
import { readWorkspace } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { workspaceDrafts } from '../../src/check/workspace-drafts.ts'
import { fixtureNames } from '../every-fixture.ts'
import { copyOf, deqing, textOf, toolsOf } from '../sample.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const draftsOf = async (files: Files, asked?: string): Promise<readonly Draft[]> => {
  const { world } = toolsOf(files)
  const { value: workspace, diagnostics } = await readWorkspace('w', world)
  if (workspace === undefined) throw new Error(JSON.stringify(diagnostics))
  const { dataset } = workspace
  const periods = dataset.periods.map(({ period }) => period)
  const chosen = periods.filter((period) => asked === undefined || period === asked)
  const drafts = await Promise.all(
    chosen.map((period) =>
      workspaceDrafts(workspace, { dataset, progress: measureProgress(dataset, period) }, world),
    ),
  )
  return drafts.flat()
}

const isQuoted = ({ quoted = [] }: Draft, offset: number): boolean =>
  quoted.some(({ start, end }) => start <= offset && offset < end)

/** What stands in the file where the draft says that the character at the offset stands. */
const characterAt = (files: Files, draft: Draft, offset: number): string => {
  const { line = 0, column = 0 } = placeInDraft(draft, offset)
  const file = files[`w/${draft.file}`]
  const text = typeof file === 'string' ? file : textOf(file)
  return (text.split('\n')[line - 1] ?? '').charAt(column - 1)
}

/** Headings that only say what follows, such as titles of goals, are not in the file. */
const isAdded = ({ file, blocks }: Draft, offset: number): boolean =>
  file.endsWith('.yaml') &&
  blocks.some(({ kind, start, end }) => kind === 'heading' && start <= offset && offset < end)

describe.each(fixtureNames)('%s', (name) => {
  test('every character stands where the draft says, and every quoted figure at its reference', async () => {
    const files = copyOf(`fixtures/${name}`, 'w')
    const drafts = await draftsOf(files)
    for (const draft of drafts) {
      for (const [offset, character] of draft.text.split('').entries()) {
        if (/\s/.test(character) || isAdded(draft, offset)) continue
        const expected = isQuoted(draft, offset) ? '{' : character
        const found = characterAt(files, draft, offset)
        expect([draft.file, offset, found]).toEqual([draft.file, offset, expected])
      }
    }
  })
})

test('goals of the year, narratives of the period, each under its heading', async () => {
  const [plan, progress, ...others] = await draftsOf(deqing, '2024-Q3')
  expect(others).toEqual([])
  const linesOf = (draft: Draft | undefined) =>
    draft?.blocks.map((block) => [
      block.kind === 'table' ? '' : `${block.kind} ${block.marker ?? ''}`.trim(),
      draft.text.slice(block.start, block.end),
    ])
  expect([plan?.file, plan?.format]).toEqual(['plan/弱有众扶.yaml', 'workspace'])
  expect(linesOf(plan)?.slice(0, 3)).toEqual([
    ['heading', '2024年度目标'],
    ['paragraph 1.', '最低生活保障标准的提高幅度不低于上年度人均可支配收入增幅。'],
    ['paragraph 2.', '全县助联体规范运行指数不低于80分。'],
  ])
  expect(progress?.file).toBe('progress/2024-Q3.yaml')
  expect(linesOf(progress)?.slice(2, 4)).toEqual([
    ['heading', '善居工程和家电配置'],
    ['paragraph', '居家环境改善计划70户，剩余6户正在收尾；家电200户已全部送货安装。'],
  ])
  const quoted = progress?.quoted?.map(({ start, end }) => progress.text.slice(start, end))
  expect(quoted).toEqual(['70户', '6户', '200户'])
})

const withNarrative = (text: string): Files => ({
  ...deqing,
  'w/progress/2024-Q3.yaml': `${textOf(deqing['w/progress/2024-Q3.yaml'])}${text}`,
})

test.each([
  ['over several lines', '  2024-9: |\n    适配工作全面铺开，\n    已为{帮扶困难职工}服务。\n'],
  ['in quotes, with escapes', '  2024-9: "“一户一案”：\\"应配尽配\\"，1022人"\n'],
  ['in single quotes', "  2024-9: '其中''重点''对象{帮扶困难职工}'\n"],
  ['over two paragraphs', '  2024-9: |\n    第一段说120人。\n\n    第二段说130人。\n'],
  ['folded', '  2024-9: >-\n    前三季度共适配\n    {帮扶困难职工}，\n    仍在继续。\n'],
])('finds its place in prose %s', async (_, text) => {
  const files = withNarrative(text)
  const draft = (await draftsOf(files, '2024-Q3')).find(({ file }) => file.startsWith('progress'))
  const start = draft?.text.indexOf('辅助器具适配') ?? -1
  expect(start).toBeGreaterThan(0)
  const characters = draft?.text.slice(start).split('') ?? []
  for (const [index, character] of characters.entries()) {
    const offset = start + index
    if (draft === undefined || /\s/.test(character) || isAdded(draft, offset)) continue
    const expected = isQuoted(draft, offset) ? '{' : character
    expect([character, characterAt(files, draft, offset)]).toEqual([character, expected])
  }
})

test('what was not recorded reads ——', async () => {
  const drafts = await draftsOf(withNarrative('  2024-9: 适配{辅助器具适配}。\n'), '2024-Q3')
  expect(drafts.at(-1)?.text).toContain('\n适配——。\n')
})
