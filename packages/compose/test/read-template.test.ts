import { formatOrigin, type Outcome } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import { describe, expect, test } from 'vitest'
import { readTemplate, type Template } from '../src/index.ts'

const settings = 'name: test\ntitle: 测试\ndata: programme-progress\nreportTitle: 标题\n'

type Files = Readonly<Record<string, string | Uint8Array>>

const read = (files: Files): Promise<Outcome<Template>> =>
  readTemplate('w/t', {
    world: memoryWorld(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`w/t/${name}`, content])),
    ),
    shownAs: '模板/t',
  })

const faultsOf = async (files: Files): Promise<readonly string[]> => {
  const { value, diagnostics } = await read(files)
  expect(value).toBeUndefined()
  return diagnostics.map(
    ({ code, origin }) => `${origin === undefined ? '' : formatOrigin(origin)} ${code}`,
  )
}

test('a template is its settings, its body and its partials', async () => {
  const { value, diagnostics } = await read({
    'template.yaml': `# 季报\r\n${settings}options:\r\n  chart:\r\n    description: 附图\r\n    default: 是\r\n`,
    'body.md.hbs': '\uFEFF甲\r\n乙\r丙',
    'partials/late-goal.md.hbs': '丁',
    'partials/README.md': '说明',
  })
  expect(diagnostics).toEqual([])
  expect(value).toEqual({
    name: 'test',
    title: '测试',
    data: 'programme-progress',
    reportTitle: { file: '模板/t/template.yaml', source: '标题', start: { line: 5, column: 14 } },
    options: { chart: { description: '附图', default: '是' } },
    body: { file: '模板/t/body.md.hbs', source: '甲\n乙\n丙' },
    partials: new Map([['late-goal', { file: '模板/t/partials/late-goal.md.hbs', source: '丁' }]]),
    helpers: [],
  })
})

describe('files', () => {
  const bytes = new Uint8Array([0xe4, 0xb8])
  test.each<[string, Files, readonly string[]]>([
    [
      'that are missing',
      {},
      ['模板/t/template.yaml TEMPLATE_FILE_MISSING', '模板/t/body.md.hbs TEMPLATE_FILE_MISSING'],
    ],
    [
      'that are not UTF-8',
      { 'template.yaml': bytes, 'body.md.hbs': bytes, 'partials/p.md.hbs': bytes },
      [
        '模板/t/template.yaml TEMPLATE_ENCODING',
        '模板/t/body.md.hbs TEMPLATE_ENCODING',
        '模板/t/partials/p.md.hbs TEMPLATE_ENCODING',
      ],
    ],
    [
      'with characters that no report may contain',
      {
        'template.yaml': settings.replace('测试', '测\u0007试'),
        'body.md.hbs': '甲\n{{x}}乙\uE000',
        'partials/p.md.hbs': '\u202E甲',
      },
      [
        '模板/t/template.yaml:2:9 FORBIDDEN_CHARACTER',
        '模板/t/body.md.hbs:2:7 FORBIDDEN_CHARACTER',
        '模板/t/partials/p.md.hbs:1:1 FORBIDDEN_CHARACTER',
      ],
    ],
  ])('%s', async (_, files, faults) => {
    expect(await faultsOf(files)).toEqual(faults)
  })
})

describe('template.yaml', () => {
  const without = (key: string): string => settings.replace(new RegExp(`^${key}:.*\n`, 'm'), '')
  const options = (lines: string): string => `${settings}options:\n${lines}`
  test.each<[string, string, readonly string[]]>([
    ['nothing', '', ['1:1']],
    ['a list', '- 甲\n', ['1:1']],
    ['a text', '甲\n', ['1:1']],
    ['bad indentation', 'name: test\n  title: 测试\n', ['1:7']],
    ['a title that starts with a brace', settings.replace('标题', '{{issuer}}的通报'), ['4:24']],
    ['an open quote', settings.replace('标题', '"标题'), ['5:1']],
    ['a key twice', `${settings}name: test\n`, ['5:1']],
    ['an alias', `${settings.replace('测试', '&a 测试')}options: *a\n`, ['5:10']],
    ['no name', without('name'), ['1:1']],
    ['no title and no data', settings.replace(/title: 测试\ndata: .*\n/, ''), ['1:1', '1:1']],
    ['no title of the report', without('reportTitle'), ['1:1']],
    ['an empty title', settings.replace('标题', ''), ['4:14']],
    ['a list for a title', settings.replace('标题', '[甲]'), ['4:14']],
    ['a name that is none', settings.replace('test', '测试'), ['1:7']],
    ['data of an unknown kind', settings.replace('programme-progress', 'x'), ['3:7']],
    ['an unknown profile', `${settings}profile: gongwem\n`, ['5:10']],
    ['unknown tables', `${settings}tables: [grid]\n`, ['5:9']],
    [
      'a list of lists for a default',
      options('  a: { description: 甲, default: [[甲]] }\n'),
      ['6:33'],
    ],
    ['an unknown key', `${settings}  \nauthor: 甲\n`, ['6:1']],
    ['options that are a list', `${settings}options: [甲]\n`, ['5:10']],
    ['an option that is a text', options('  chart: 是\n'), ['6:10']],
    ['an option without a default', options('  chart:\n    description: 附图\n'), ['7:5']],
    [
      'an unknown key of an option',
      options('  chart: { description: 附图, default: 是, x: 甲 }\n'),
      ['6:41'],
    ],
    [
      'a name that no option has',
      options('  图:\n    description: 附图\n    default: 是\n'),
      ['6:3'],
    ],
    ['a character written as an escape', settings.replace('测试', '"\\u202E"'), ['2:8']],
    [
      'all at once',
      'name: 测试\ntitle: 测试\ndata: x\nauthor: 甲\nreportTitle: |\n  甲\n',
      ['1:7', '3:7', '4:1', '5:14'],
    ],
  ])('with %s', async (_, text, places) => {
    const faults = await faultsOf({ 'template.yaml': text, 'body.md.hbs': '甲' })
    expect(faults.toSorted()).toEqual(
      places.map(
        (place) =>
          `模板/t/template.yaml:${place} ${text.includes('u202E') ? 'FORBIDDEN_CHARACTER' : 'TEMPLATE_SETTINGS'}`,
      ),
    )
  })

  test('a profile that looks like a known one', async () => {
    const { diagnostics } = await read({
      'template.yaml': `${settings}profile: gongwen-plan\n`,
      'body.md.hbs': '甲',
    })
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      '是否想写“gongwen-plain”？可写：gongwen、gongwen-plain',
    ])
  })

  test('an unknown key that looks like a known one', async () => {
    const { diagnostics } = await read({
      'template.yaml': settings.replace('reportTitle', 'reportTitel'),
      'body.md.hbs': '甲',
    })
    expect(diagnostics.map(({ hint }) => hint).join()).toContain('是否想写“reportTitle”？')
  })
})
