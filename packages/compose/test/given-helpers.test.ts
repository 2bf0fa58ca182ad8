import { formatOrigin, type Outcome } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import { type Report, textPieces, type ValueNode, walk } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReport, type GivenHelper, readTemplate, takenNames } from '../src/index.ts'
import { dataOf, settingsOf } from './sample.ts'

// Helpers that plug-ins bring: nothing that they give is taken on trust.

const helper = (name: string, call: GivenHelper['call'], gives?: GivenHelper['gives']) => ({
  name,
  plugin: '别家',
  call,
  ...(gives === undefined ? {} : { gives }),
})

const textOf = (value: string | ValueNode | undefined): string =>
  typeof value === 'string' ? value : (value?.quantity?.value ?? '无')

const bracketed = helper('括起', (...values) => `〔${values.map(textOf).join('|')}〕`)

const half = helper(
  '减半',
  (value) => {
    if (typeof value !== 'object' || value.quantity === null) throw new Error('没有数')
    return { ...value, quantity: { ...value.quantity, value: '243' } }
  },
  'value',
)

const same = helper('原数', (value) => ({ ...(value as ValueNode), showUnit: false }), 'value')

interface Texts {
  readonly title?: string
  readonly partial?: string
}

const compose = async (
  body: string,
  helpers: readonly GivenHelper[],
  { title = "'标题'", partial = '' }: Texts = {},
): Promise<Outcome<Report>> => {
  const world = memoryWorld({
    't/template.yaml': `name: test\ntitle: 测试\ndata: programme-progress\nreportTitle: ${title}\n`,
    't/body.md.hbs': body,
    't/partials/p.md.hbs': partial,
  })
  const read = await readTemplate('t', { world, shownAs: 't', helpers })
  return read.value === undefined
    ? { value: undefined, diagnostics: read.diagnostics }
    : composeReport(read.value, dataOf(), settingsOf())
}

const piecesOf = async (...args: Parameters<typeof compose>): Promise<readonly string[]> => {
  const { value, diagnostics } = await compose(...args)
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value.children.flatMap(textPieces)
}

const faultsOf = async (...args: Parameters<typeof compose>): Promise<readonly string[]> => {
  const { value, diagnostics } = await compose(...args)
  expect(value).toBeUndefined()
  return diagnostics.map(
    ({ code, origin = { file: '' } }) => `${formatOrigin(origin)} ${code.replace('TEMPLATE_', '')}`,
  )
}

const valuesOf = async (body: string, helpers: readonly GivenHelper[]) => {
  const { value } = await compose(body, helpers)
  if (value === undefined) throw new Error('does not compose')
  return [...walk(value)].filter((node) => node.type === 'value')
}

const figure = '{{#each goals as |goal|}}{{#each goal.reported as |one|}}X{{/each}}{{/each}}'
const each = (tag: string): string => figure.replace('X', `${tag}；`)

describe('a call', () => {
  test.each([
    ['甲{{括起}}乙', ['甲〔〕乙']],
    ['{{括起 issuer "文字" issuer}}', ['〔县民政局|文字|县民政局〕']],
    ['{{#each addressees}}{{括起 this @index}}{{/each}}', ['〔各乡镇人民政府|0〕']],
    ['{{remark (括起 issuer)}}', ['〔县民政局〕']],
    ['{{括起 (括起 issuer)}}', ['〔〔县民政局〕〕']],
    ['{{#if (括起 issuer)}}有{{/if}}', ['有']],
    ['{{> p}}', ['〔片段〕']],
  ])('%s', async (body, pieces) => {
    expect(await piecesOf(body, [bracketed], { partial: '{{括起 "片段"}}' })).toEqual(pieces)
  })

  test('in the title of a report', async () => {
    const { value } = await compose('甲', [bracketed], { title: "'{{括起 issuer}}'" })
    expect(value?.metadata.title).toBe('〔县民政局〕')
  })

  test('gets figures as figures', async () => {
    const seen: unknown[] = []
    const spy = helper('看', (value) => {
      seen.push(value)
      return ''
    })
    await piecesOf(each('{{看 one.actual}}'), [spy])
    expect(seen).toContainEqual(
      expect.objectContaining({
        type: 'value',
        quantity: { value: '486', unit: '人' },
        origin: expect.objectContaining({ file: 'progress/2024-Q2.yaml' }),
      }),
    )
  })

  test.each([
    ['{{括气 issuer}}', 't/body.md.hbs:1:3 HELPER_UNKNOWN'],
    ['{{括起 nothing}}', 't/body.md.hbs:1:6 NAME_UNKNOWN'],
    ['{{括起 goals}}', 't/body.md.hbs:1:6 HELPER_USE'],
    ['{{括起 table}}', 't/body.md.hbs:1:6 HELPER_USE'],
    ['{{括起 issuer bold="是"}}', 't/body.md.hbs:1:13 HELPER_USE'],
    ['{{#括起 issuer}}甲{{/括起}}', 't/body.md.hbs:1:1 HELPER_UNKNOWN'],
    ['{{rate (括起 issuer) summary.total}}', 't/body.md.hbs:1:8 HELPER_USE'],
    ['{{#each addressees as |括起|}}甲{{/each}}', 't/body.md.hbs:1:1 NAME_TAKEN'],
  ])('that is refused: %s', async (body, fault) => {
    expect(await faultsOf(body, [bracketed])).toEqual([fault])
  })

  test('of a name that looks like a known one', async () => {
    const { diagnostics } = await compose('{{括气 issuer}}', [bracketed])
    expect(diagnostics[0]?.hint).toContain('括起')
  })
})

describe('what comes back', () => {
  test('is text, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .stringMatching(/^[甲{}<>*_|#`[\]()&;=+~!-]{1,20}$/)
          .filter((text) => text.trim() === text),
        async (text) => {
          const given = helper('给', () => text)
          expect(await piecesOf('开头{{给}}结尾', [given])).toEqual([`开头${text}结尾`])
        },
      ),
      { numRuns: 100 },
    )
  })

  test('is a figure that was handed in: it keeps where it comes from', async () => {
    const values = await valuesOf(each('{{原数 one.actual}}'), [same])
    expect(values).toContainEqual(
      expect.objectContaining({
        quantity: { value: '486', unit: '人' },
        showUnit: false,
        id: expect.any(String),
        origin: expect.objectContaining({ file: 'progress/2024-Q2.yaml' }),
      }),
    )
  })

  test('is another figure: it does not claim the place of the first', async () => {
    const body =
      '{{#each goals as |goal|}}{{#each goal.reported as |one|}}{{#reported one.actual}}{{减半 one.actual}}{{/reported}}{{/each}}{{/each}}'
    const values = await valuesOf(body, [half])
    const halved = values.filter(({ quantity }) => quantity?.value === '243')
    expect(halved.length).toBeGreaterThan(0)
    for (const value of halved) {
      expect(value).not.toHaveProperty('id')
      expect(value).not.toHaveProperty('origin')
    }
  })

  test('may be a figure of its own', async () => {
    const made = helper(
      '编',
      () => ({
        type: 'value',
        quantity: { value: '3', unit: '个' },
        id: '自编',
        label: '自编的数',
      }),
      'value',
    )
    expect(await valuesOf('共{{编}}', [made])).toEqual([
      { type: 'value', quantity: { value: '3', unit: '个' }, id: '自编', label: '自编的数' },
    ])
  })

  test('a helper changes nothing of what it is handed', async () => {
    const meddling = helper('动', (value) => {
      if (typeof value === 'object') Object.assign(value, { quantity: null })
      return ''
    })
    const [before, after] = await Promise.all([
      piecesOf(each('{{one.actual}}'), []),
      piecesOf(each('{{动 one.actual}}{{one.actual}}'), [meddling]),
    ])
    expect(after).toEqual(before)
  })
})

describe('a helper at fault is told at its tag', () => {
  test.each<[string, GivenHelper['call'], GivenHelper['gives'], string]>([
    [
      'throws',
      () => {
        throw new Error('不会算')
      },
      undefined,
      '不会算',
    ],
    [
      'throws no error',
      () => {
        throw '坏了'
      },
      undefined,
      '坏了',
    ],
    ['gives nothing', () => undefined, undefined, '不是文字'],
    ['gives a number', () => 3, undefined, '不是文字'],
    ['gives a promise', async () => '甲', undefined, '不是文字'],
    ['gives what cannot be printed', () => '甲\u0000', undefined, '不能印出'],
    ['gives text for a figure', () => '3', 'value', '不是数据'],
    ['gives a figure that is none', () => ({ type: 'value', quantity: 3 }), 'value', '不是数据'],
    ['gives a block for a figure', () => ({ type: 'pageBreak' }), 'value', '不是数据'],
  ])('%s', async (_, call, gives, problem) => {
    const { value, diagnostics } = await compose('甲\n\n乙{{坏 issuer}}', [
      helper('坏', call, gives),
    ])
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'TEMPLATE_HELPER_FAILED', origin: { file: 't/body.md.hbs', line: 3, column: 2 } },
    ])
    expect(diagnostics[0]?.message).toContain('函数“坏”（插件“别家”）')
    expect(diagnostics[0]?.message).toContain(problem)
  })

  test('each of them in one run, in title, body and partial', async () => {
    const bad = helper('坏', () => {
      throw new Error('不会算')
    })
    const faults = await faultsOf(
      '{{坏}}，{{remark (坏 issuer)}}\n\n{{> p}}'.replace('，', '\n\n'),
      [bad],
      {
        title: "'{{坏}}甲'",
        partial: '{{坏}}',
      },
    )
    expect(faults).toEqual([
      't/template.yaml:4:15 HELPER_FAILED',
      't/body.md.hbs:1:1 HELPER_FAILED',
      't/body.md.hbs:3:10 HELPER_FAILED',
      't/partials/p.md.hbs:1:1 HELPER_FAILED',
    ])
  })
})

test('names that templates know are taken', () => {
  for (const name of [
    'if',
    'each',
    'join',
    'insert',
    'goals',
    'actual',
    'programme',
    'lookup',
    'this',
  ]) {
    expect(takenNames).toContain(name)
  }
  expect(takenNames).not.toContain('大写')
})
