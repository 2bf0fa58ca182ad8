import { memoryWorld } from '@jibao/core/testing'
import { describe, expect, test } from 'vitest'
import { readHead, readWorkspace } from '../src/index.ts'
import { smallWorkspace } from './small-workspace.ts'

const filesWith = (members: string) =>
  Object.fromEntries(
    Object.entries(smallWorkspace).map(([path, text]) => [
      `w/${path}`,
      path === 'jibao.yaml' ? `${text}members: ${members}\n` : text,
    ]),
  )

const withoutMembers = () =>
  Object.fromEntries(Object.entries(smallWorkspace).map(([path, text]) => [`w/${path}`, text]))

const codesOf = (found: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  found.diagnostics.map(({ code }) => code)

describe('members', () => {
  test('are patterns with their places, without a slash at the end', async () => {
    const { value } = await readWorkspace('w', memoryWorld(filesWith('[../counties/*, ../市区/]')))
    const line = smallWorkspace['jibao.yaml'].split('\n').length
    expect(value?.members).toEqual([
      { pattern: '../counties/*', origin: { file: 'jibao.yaml', line, column: 11 } },
      { pattern: '../市区', origin: { file: 'jibao.yaml', line, column: 26 } },
    ])
  })

  test('are absent where nothing is written', async () => {
    const { value } = await readWorkspace('w', memoryWorld(withoutMembers()))
    expect(value).toBeDefined()
    expect(value).not.toHaveProperty('members')
  })

  test.each(['/counties/*', 'C:/counties', '..\\counties', '../**', '../counties//a', '.../a'])(
    '“%s” is refused where it stands',
    async (pattern) => {
      const files = filesWith(`['${pattern}']`)
      const { value, diagnostics } = await readWorkspace('w', memoryWorld(files))
      expect(value).toBeUndefined()
      expect(diagnostics).toMatchObject([
        { code: 'MEMBERS_PATTERN', origin: { file: 'jibao.yaml', column: 11 } },
      ])
    },
  )

  test('an empty list is refused', async () => {
    expect(codesOf(await readWorkspace('w', memoryWorld(filesWith('[]'))))).toEqual([
      'VALUE_INVALID',
    ])
  })
})

describe('the head of a workspace', () => {
  test('is told however faulty the rest is', async () => {
    const files = { ...filesWith('[../counties/*]'), 'w/plan/兜底.yaml': 'goals: [' }
    const head = await readHead('w', memoryWorld(files))
    expect(head).toMatchObject({ name: '某县兜底保障', members: [{ pattern: '../counties/*' }] })
  })

  test('is empty where jibao.yaml cannot be read, and nothing without one', async () => {
    expect(await readHead('w', memoryWorld({ 'w/jibao.yaml': 'name: [' }))).toEqual({ members: [] })
    expect(await readHead('w', memoryWorld({ 'w/plan/a.yaml': '' }))).toBeUndefined()
  })
})

test.each([
  ['adds: 是', true],
  ['adds: 否', false],
  ['level: 市', undefined],
])('an indicator with %s', async (line, adds) => {
  const plan = smallWorkspace['plan/兜底.yaml'].replace('level: 市', line)
  const { value } = await readWorkspace(
    'w',
    memoryWorld({ ...withoutMembers(), 'w/plan/兜底.yaml': plan }),
  )
  expect(value?.dataset.indicators.find(({ id }) => id === '低保标准')?.adds).toBe(adds)
})
