import { memoryWorld } from '@jibao/core/testing'
import { expect, test } from 'vitest'
import { readPlugins } from '../src/index.ts'

const read = (plugins: string) =>
  readPlugins(
    'w',
    memoryWorld({ 'w/jibao.yaml': `name: 某县\nissuer: 某局\nreports: []\nplugins: ${plugins}\n` }),
  )

test.each<[string, unknown]>([
  ['文字', '文字'],
  ['12', 12],
  ['-0.50', -0.5],
  ["'12'", '12'],
  ['"true"', 'true'],
  ['true', true],
  ['false', false],
  ['yes', 'yes'],
  ['2024-Q2', '2024-Q2'],
  ['007', '007'],
  ['1e5', '1e5'],
  ['null', 'null'],
  ['[1, a, [true]]', [1, 'a', [true]]],
  ['{ b: { c: 1 } }', { b: { c: 1 } }],
])('the option %s is %j', async (written, option) => {
  const { value, diagnostics } = await read(`[[jibao-md, { a: ${written} }]]`)
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject([{ specifier: 'jibao-md', options: { a: option } }])
})

test('each option knows where it stands, and so does each plugin', async () => {
  const { value } = await read('[./甲.js, [乙, { a: { b/c: 1, d: [x] } }]]')
  const at = (column: number) => ({ file: 'jibao.yaml', line: 4, column })
  expect(value).toEqual([
    { specifier: './甲.js', origin: at(11) },
    {
      specifier: '乙',
      origin: at(20),
      options: { a: { 'b/c': 1, d: ['x'] } },
      optionOrigins: {
        '': at(23),
        '/a': at(28),
        '/a/b~1c': at(35),
        '/a/d': at(41),
        '/a/d/0': at(42),
      },
    },
  ])
})

test.each([
  ['甲', 'TYPE_WRONG'],
  ["['']", 'VALUE_INVALID'],
  ['[{ 甲: 1 }]', 'TYPE_WRONG'],
  ['[[甲, 乙]]', 'TYPE_WRONG'],
  ['[[甲, {}, 丙]]', 'VALUE_INVALID'],
  ['[[甲]]', 'VALUE_INVALID'],
])('%s is refused, with its place', async (plugins, code) => {
  const { value, diagnostics } = await read(plugins)
  expect(value).toEqual([])
  expect(diagnostics).toMatchObject([{ code, origin: { file: 'jibao.yaml', line: 4 } }])
})

test('one that is faulty leaves the others', async () => {
  const { value, diagnostics } = await read('[甲, [乙, 丙], 丁]')
  expect(value?.map(({ specifier }) => specifier)).toEqual(['甲', '丁'])
  expect(diagnostics).toHaveLength(1)
})

test('where there is no workspace there are none', async () => {
  expect(await readPlugins('w', memoryWorld({}))).toEqual({ value: [], diagnostics: [] })
})
