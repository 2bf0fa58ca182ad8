import { succeed } from '@jibao/core'
import { describe, expect, test } from 'vitest'
import { checkDrafts, type DraftCheckRequest } from '../../src/index.ts'
import { deqing, toolsOf } from '../sample.ts'

const draft = (shownAs: string) => ({ path: `d/${shownAs}`, shownAs })

const wrong = '截至9月底，帮扶困难职工1022人，年度目标820人，完成率127%。'

const files = {
  ...deqing,
  'd/初稿.txt': `三季度工作进展\n\n${wrong}\n`,
  'd/二稿.txt': '截至9月底，帮扶困难职工1022人，年度目标820人，完成率124.63%。\n',
  'd/空.txt': '',
}

const check = (request: Partial<DraftCheckRequest>) => {
  const { tools, world } = toolsOf(files)
  return checkDrafts({ files: [], ...request }, tools).then((run) => ({ ...run, world }))
}

describe('drafts', () => {
  test('are checked by themselves, at the words that are wrong', async () => {
    const {
      findings,
      summary,
      files: checked,
      diagnostics,
    } = await check({
      files: [draft('初稿.txt'), draft('二稿.txt')],
    })
    expect(diagnostics).toEqual([])
    expect(checked.map(({ file, format }) => [file, format])).toEqual([
      ['初稿.txt', 'text'],
      ['二稿.txt', 'text'],
    ])
    expect(checked[0]?.figures).toBe(3)
    expect(summary.errors).toBe(1)
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        stated: '127%',
        computed: '124.63%',
        origin: { file: '初稿.txt', line: 3, column: wrong.indexOf('127%') + 1, quote: '127%' },
      },
    ])
  })

  test('are held against a workspace, with its settings', async () => {
    const told = { 'd/稿.txt': '截至9月底，全县帮扶困难职工1202人。\n' }
    const { tools } = toolsOf({ ...files, ...told })
    const request = { files: [draft('稿.txt')] }
    const alone = await checkDrafts(request, tools)
    expect(alone.summary.errors).toBe(0)
    const against = await checkDrafts({ ...request, against: 'w', period: '2024-Q3' }, tools)
    expect(against.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'AGAINST_WORKSPACE', stated: '1202人', computed: '1022人' },
    ])
  })

  test.each<readonly [string, Partial<DraftCheckRequest>, string]>([
    ['a file that is not there', { files: [draft('无.txt')] }, 'FILE_NOT_FOUND'],
    ['a period that is none', { files: [draft('初稿.txt')], period: '三季' }, 'PERIOD_UNKNOWN'],
    [
      'a workspace that is none',
      { files: [draft('初稿.txt')], against: 'x' },
      'WORKSPACE_NOT_FOUND',
    ],
    [
      'a period that the workspace has not',
      { files: [], against: 'w', period: '2030' },
      'PERIOD_NOT_RECORDED',
    ],
  ])('tells of %s', async (_, request, code) => {
    const { diagnostics, findings } = await check(request)
    expect(findings).toEqual([])
    expect(diagnostics.map((one) => one.code)).toEqual([code])
  })

  test('one that cannot be read costs only itself, and one named twice is read once', async () => {
    const steps: string[] = []
    const { tools } = toolsOf(files)
    const named = [draft('空.txt'), draft('初稿.txt'), draft('初稿.txt')]
    const run = await checkDrafts({ files: named }, tools, ({ file, number, total }) =>
      steps.push(`${file} ${number}/${total}`),
    )
    expect(steps).toEqual(['空.txt 1/2', '初稿.txt 2/2'])
    expect(run.files.map(({ file }) => file)).toEqual(['初稿.txt'])
    expect(run.diagnostics).toMatchObject([{ severity: 'error', origin: { file: '空.txt' } }])
  })
})

describe('copies with comments', () => {
  test('are of Word drafts only', async () => {
    const { annotated, diagnostics, world } = await check({
      files: [draft('初稿.txt')],
      annotate: 'beside',
    })
    expect(annotated).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'NOT_ANNOTATED', origin: { file: '初稿.txt' } }])
    expect([...world.files.keys()].filter((path) => path.startsWith('d/'))).toHaveLength(3)
  })

  test('are not written where nothing was found', async () => {
    const { annotated, diagnostics } = await check({
      files: [draft('二稿.txt')],
      annotate: { folder: 'out' },
    })
    expect([annotated, diagnostics]).toEqual([[], []])
  })

  test('a draft that says it is Word and is not is told, and nothing is written', async () => {
    const { tools, world } = toolsOf(files)
    const readDraft: typeof tools.readDraft = async (bytes, place) => {
      const read = await tools.readDraft(bytes, place)
      return read.value === undefined ? read : succeed({ ...read.value, format: 'docx' })
    }
    const run = await checkDrafts(
      { files: [draft('初稿.txt')], annotate: { folder: 'out' } },
      { ...tools, readDraft },
    )
    expect(run.annotated).toEqual([])
    expect(run.diagnostics.map(({ severity }) => severity)).toEqual(['error'])
    expect([...world.files.keys()].filter((path) => path.startsWith('out/'))).toEqual([])
  })
})
