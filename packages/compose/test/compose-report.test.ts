import { type Report, reportSchema, textPieces, walk } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as offered from '../src/index.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import {
  bureau,
  compose,
  composed,
  dataOf,
  datasetOf,
  readTexts,
  settingsOf,
  type TemplateText,
} from './sample.ts'

test('what the package offers', () => {
  expect(Object.keys(offered).toSorted()).toEqual([
    'composeReminder',
    'composeReport',
    'composeSummary',
    'isSound',
    'prosePieces',
    'readTemplate',
    'takenNames',
    'trustTemplate',
  ])
})

test('a rate of figures names the indicators behind it', async () => {
  const report = await composed({
    body: '{{#each done}}{{#each reported}}{{#reported actual}}{{rate actual attainment}}{{/reported}}{{/each}}{{/each}}',
  })
  const [rate] = [...walk(report)].filter((node) => node.type === 'value')
  expect(rate).toMatchObject({ indicator: '就业', period: '2024年二季度' })
  expect(rate?.formula?.operands.map(({ id, indicator }) => [id, indicator])).toEqual([
    ['就业@2024-Q2', '就业'],
    ['就业@2024-Q2:完成率', '就业'],
  ])
})

const textOf = async (body: string): Promise<string> =>
  textPieces(await composed({ body }))
    .slice(1)
    .join('/')

describe('names', () => {
  test.each([
    [
      '{{issuer}}，{{period.full}}，{{period.asOf}}，{{date}}',
      '县民政局，2024年二季度，截至6月底，2024年7月12日',
    ],
    ['{{summary.done}}，{{value summary.done unit="否"}}', '2项，2'],
    ['{{rate summary.done summary.total}}', '33.33%'],
    ['{{#each late}}{{#each late}}{{actual}}{{/each}}{{/each}}', '0户'],
    [
      '{{#each goals}}{{#each reported}}{{../number}}.{{name}} {{/each}}{{/each}}',
      '1.就业 2.帮扶 3.改造 6.方案',
    ],
    [
      '{{#each goals as |goal i|}}{{#each goal.missing as |one|}}{{i}}{{one}}{{/each}}{{/each}}',
      '2配置3场所',
    ],
    [
      '{{#each goals}}{{ordinal @index}}{{#unless @last}}、{{/unless}}{{/each}}',
      '一、二、三、四、五、六',
    ],
    [
      '{{#each goals as |title|}}{{this.title}}{{/each}}',
      '残疾人就业职工帮扶善居工程避灾场所学生资助方案出台',
    ],
    [
      '{{#with programme}}{{name}}{{../issuer}}{{@root.date}}{{/with}}',
      '弱有众扶县民政局2024年7月12日',
    ],
    ['{{#with this}}{{../issuer}}{{/with}}', '县民政局'],
    ['{{join notReportedLeads}}，{{join goals "number"}}', '县残疾人联合会，1、2、3、4、5、6'],
    ['{{"原文"}}', '原文'],
    ['{{! 注释 }}甲{{!-- {{x}} --}}', '甲'],
    ['\\{{issuer}} {{{issuer}}} {{&issuer}}', '{{issuer}} 县民政局 县民政局'],
  ])('%s', async (body, text) => {
    expect(await textOf(body)).toBe(text)
  })

  test('a step outward leads to the same place where the item around is the same', async () => {
    const body =
      '{{#each late}}{{#each ../goals}}{{../number}}{{../../period.short}} {{/each}}{{/each}}'
    expect(await textOf(body)).toBe('3二季度 3二季度 3二季度 3二季度 3二季度 3二季度')
  })
})

describe('zero, nothing and not', () => {
  const each = (inside: string) => `{{#each goals}}{{#each reported}}${inside}{{/each}}{{/each}}`
  test.each([
    [each('{{#reported actual}}{{actual}} {{else}}无 {{/reported}}'), '156人 486人 0户 无'],
    [each('{{actual}} '), '156人 486人 0户 ——'],
    [
      '{{#is issuer "县民政局"}}是{{else}}否{{/is}}{{#is issuer "民政局"}}是{{else}}否{{/is}}',
      '是否',
    ],
    ['{{#if copyTo}}有{{/if}}{{#unless statements}}无{{/unless}}', '有无'],
    ['{{#if hasChart}}有{{else}}无{{/if}}{{^if hasChart}}无{{else}}有{{/if}}', '有有'],
    ['{{#if statements}}甲{{else if copyTo}}乙{{else}}丙{{/if}}', '乙'],
    ['{{#each statements}}甲{{else}}乙{{/each}}', '乙'],
    ['{{#if (join copyTo)}}有{{/if}}', '有'],
  ])('%s', async (body, text) => {
    expect(await textOf(body)).toBe(text)
  })
})

describe('options', () => {
  const settings = [
    'options:',
    '  chart: { description: 附图, default: 是 }',
    '  greeting: { description: 开头, default: 各单位 }',
    '  toString: { description: 与内置属性同名, default: 是 }',
    '  attended: { description: 出席单位, default: [] }',
  ].join('\n')
  const body =
    '{{options.greeting}}：{{#if options.chart}}有图{{else}}无图{{/if}}{{join options.attended}}'
  const composeWith = (options: Readonly<Record<string, string | readonly string[]>>) =>
    compose({ body, settings }, dataOf(), settingsOf({ options }))

  test.each([
    [{}, '各单位：有图'],
    [{ chart: '否' }, '各单位：无图'],
    [{ chart: '是', greeting: '*各镇*{{x}}' }, '*各镇*{{x}}：有图'],
    [{ greeting: '' }, '：有图'],
    [{ attended: ['救助科', '福利科'] }, '各单位：有图救助科、福利科'],
  ])('%o', async (options, text) => {
    const { value } = await composeWith(options)
    expect(value && textPieces(value).at(-1)).toBe(text)
  })

  test('that are unknown or no flag are told together with the faults of the template', async () => {
    const options = {
      chrt: '是',
      chart: 'yes',
      valueOf: '否',
      attended: '救助科',
      greeting: ['各单位'],
    }
    const { diagnostics } = await compose(
      { body: '{{nmae}}', settings },
      dataOf(),
      settingsOf({ options }),
    )
    expect(diagnostics.map(({ code, origin }) => `${code} ${origin?.file}`)).toEqual([
      'OPTION_UNKNOWN jibao.yaml',
      'OPTION_UNKNOWN jibao.yaml',
      'OPTION_INVALID jibao.yaml',
      'OPTION_INVALID jibao.yaml',
      'OPTION_INVALID jibao.yaml',
      'TEMPLATE_NAME_UNKNOWN t/body.md.hbs',
    ])
    expect(diagnostics[0]?.hint).toContain('是否想写“chart”？')
  })
})

describe('Markdown', () => {
  test('becomes blocks', async () => {
    const body = [
      '{{letterhead}}',
      '',
      '# 一级',
      '#### 四级{{issuer}}',
      '甲\n乙 English\nwords **重{{issuer}}** [网](https://example.com/?a=1&b=2)',
      '',
      '- 项',
      '- {{issuer}}',
      '',
      '1. 一',
      '2. 二',
      '',
      '| 名 | 数 |',
      '|----|----|',
      '| 已完成 | {{summary.done}} |',
      '',
      '{{pageBreak}}',
      '',
      '{{#landscape}}',
      '横',
      '',
      '{{chart}}',
      '{{/landscape}}',
      '{{#landscape}}{{#if statements}}{{table}}{{/if}}{{/landscape}}',
    ].join('\n')
    const { children } = await composed({ body })
    expect(children).toMatchObject([
      { type: 'letterhead', mark: '县民政局文件' },
      { type: 'heading', level: 1, children: [{ type: 'text', value: '一级' }] },
      { type: 'heading', level: 4, children: [{ type: 'text', value: '四级县民政局' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: '甲乙 English words ' },
          { type: 'strong', children: [{ type: 'text', value: '重县民政局' }] },
          { type: 'text', value: ' ' },
          { type: 'link', url: 'https://example.com/?a=1&b=2' },
        ],
      },
      { type: 'list', ordered: false, children: [{}, { children: [{ value: '县民政局' }] }] },
      { type: 'list', ordered: true, children: [{}, {}] },
      {
        type: 'table',
        columns: [{ role: 'text' }, { role: 'quantity' }],
        header: [{ cells: [{}, {}] }],
        rows: [{ cells: [{}, { children: [{ type: 'value', quantity: { value: '2' } }] }] }],
      },
      { type: 'pageBreak' },
      {
        type: 'section',
        orientation: 'landscape',
        children: [{ type: 'paragraph' }, { type: 'chart' }],
      },
    ])
    expect(children).toHaveLength(9)
  })

  test.each([
    ['中\n文', '中文'],
    ['中文，\nEnglish', '中文，English'],
    ['two\nwords', 'two words'],
    ['𠮷\n𠮷', '𠮷𠮷'],
    ['甲{{issuer}}\n{{issuer}}', '甲县民政局县民政局'],
    ['2～3个，约5~6户', '2～3个，约5~6户'],
    ['\\*不斜\\*，\\*\\*不粗\\*\\*', '*不斜*，**不粗**'],
    ['a < b，A&amp;B', 'a < b，A&B'],
  ])('%j prints as %s', async (body, text) => {
    expect(await textOf(body)).toBe(text)
  })

  test('what inserts nothing leaves nothing behind', async () => {
    const body = '甲\n\n{{documentNumber}}\n\n{{addressee addressees}}\n\n乙'
    const data = dataOf(bureau, { addressees: [] })
    const record = { period: '2024-Q2', issued: '2024-07-12', origin: { file: '' } } as const
    const { children } = await composed({ body }, { ...data, record })
    expect(children.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
  })

  test('special blocks carry their data', async () => {
    const body = [
      '{{letterhead}}',
      '{{dateline}}',
      '{{addressee addressees}}',
      '{{attachments "甲表"}}',
      '{{signature}}',
      '{{attendance "出席" copyTo}}',
      '{{contents 3}}',
      '{{colophon copyTo}}',
    ].join('\n\n')
    expect((await composed({ body })).children).toEqual([
      { type: 'letterhead', mark: '县民政局文件', documentNumber: '德民〔2024〕7号' },
      { type: 'dateline', source: '县民政局', date: '2024-07-12' },
      { type: 'addressee', names: ['各乡镇人民政府'] },
      { type: 'attachments', titles: ['甲表'] },
      { type: 'signature', issuer: '县民政局', date: '2024-07-12' },
      { type: 'attendance', label: '出席', names: ['县委办公室'] },
      { type: 'contents', depth: 3 },
      {
        type: 'colophon',
        copyTo: ['县委办公室'],
        printedBy: '县民政局',
        printedOn: '2024-07-12',
      },
    ])
  })
})

describe('what is recorded about the document', () => {
  const facts = {
    copyNumber: '000012',
    classification: '秘密★1年',
    urgency: '特急',
    signers: ['甲某', '乙某某'],
    sealed: false,
    remark: '此件公开发布',
  } as const
  const { record } = dataOf()
  const recorded = dataOf(bureau, { mark: '某县民政局文件', record: { ...record, ...facts } })
  const { copyNumber, classification, urgency, signers } = facts
  const head = {
    type: 'letterhead',
    copyNumber,
    classification,
    urgency,
    documentNumber: '德民〔2024〕7号',
  }

  test.each([
    ['{{letterhead}}', { ...head, mark: '某县民政局文件', signers }],
    ['{{letterhead form="公文" mark="甲"}}', { ...head, mark: '甲', signers }],
    ['{{letterhead form="信函"}}', { ...head, form: 'letter', mark: '某县民政局' }],
    ['{{letterhead form="纪要"}}', { ...head, form: 'minutes', mark: '县民政局会议纪要' }],
    [
      '{{letterhead form="纪要" mark=programme.name}}',
      { ...head, form: 'minutes', mark: '弱有众扶' },
    ],
    ['{{signature}}', { type: 'signature', issuer: '县民政局', date: '2024-07-12', sealed: false }],
    ['{{remark}}', { type: 'remark', children: [{ type: 'text', value: '此件公开发布' }] }],
    ['{{remark issuer}}', { type: 'remark', children: [{ type: 'text', value: '县民政局' }] }],
  ])('%s', async (body, block) => {
    expect((await composed({ body }, recorded)).children).toEqual([block])
  })

  test('nothing recorded is nothing printed', async () => {
    const body = '{{remark}}\n\n{{signature sealed="否"}}\n\n{{attendance "请假" addressees}}'
    const { children } = await composed({ body }, dataOf(bureau, { addressees: [] }))
    expect(children).toMatchObject([{ type: 'signature', sealed: false }])
  })

  test.each([
    [undefined, undefined, 1],
    ['gongwen', undefined, 1],
    ['gongwen-plain', undefined, 0],
    [undefined, 'gongwen-plain', 0],
    ['gongwen-plain', 'gongwen', 1],
  ] as const)('profile %s of the template, %s of the report', async (own, chosen, heads) => {
    const { value } = await compose(
      { body: '{{letterhead}}', settings: own === undefined ? '' : `profile: ${own}\n` },
      recorded,
      settingsOf(chosen === undefined ? {} : { profile: chosen }),
    )
    expect(value?.children).toHaveLength(heads)
  })

  test('tables have three lines where template or report wants them', async () => {
    const body = '{{table}}\n\n{{#annex "表"}}\n| 甲 |\n|--|\n{{/annex}}'
    const rulings = async (own: string, chosen: Partial<ReturnType<typeof settingsOf>>) => {
      const { value } = await compose({ body, settings: own }, recorded, settingsOf(chosen))
      return (value === undefined ? [] : [...walk(value)]).flatMap((node) =>
        node.type === 'table' ? [node.ruling] : [],
      )
    }
    expect(await rulings('', {})).toEqual([undefined, undefined])
    expect(await rulings('tables: three-line\n', {})).toEqual(['three-line', 'three-line'])
    expect(await rulings('', { tables: 'three-line' })).toEqual(['three-line', 'three-line'])
    expect(await rulings('tables: three-line\n', { tables: 'grid' })).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('annexes', () => {
  const annex = (title: string, content = '甲'): string =>
    `{{#annex "${title}"}}\n${content}\n{{/annex}}`
  const shown = ({ children }: Report) =>
    children.map((block) =>
      block.type === 'annex'
        ? `${block.type}${block.number ?? ''} ${block.title} ${block.orientation}`
        : block.type === 'attachments'
          ? `${block.type} ${block.titles.join()}`
          : block.type,
    )
  test.each([
    ['none', '甲\n\n{{attachments}}', ['paragraph']],
    [
      'one has no number',
      `{{attachments}}\n\n${annex('表一')}`,
      ['attachments 表一', 'annex 表一 portrait'],
    ],
    [
      'several are counted',
      `{{attachments}}\n\n{{signature}}\n\n${annex('表一')}{{#annex issuer orientation="横排"}}\n{{table}}\n{{/annex}}\n\n{{colophon copyTo}}`,
      [
        'attachments 表一,县民政局',
        'signature',
        'annex1 表一 portrait',
        'annex2 县民政局 landscape',
        'colophon',
      ],
    ],
    [
      'one without content is none',
      `{{attachments}}\n\n${annex('表一', '{{#if statements}}甲{{/if}}')}${annex('表二')}`,
      ['attachments 表二', 'annex 表二 portrait'],
    ],
    [
      'one for each item',
      `{{attachments}}\n\n{{#each late}}${annex('滞后')}{{/each}}{{#each goals}}{{#annex title}}\n{{lead}}\n{{/annex}}{{/each}}`,
      [
        'attachments 滞后,残疾人就业,职工帮扶,善居工程,避灾场所,学生资助,方案出台',
        'annex1 滞后 portrait',
        'annex2 残疾人就业 portrait',
        'annex3 职工帮扶 portrait',
        'annex4 善居工程 portrait',
        'annex5 避灾场所 portrait',
        'annex6 学生资助 portrait',
        'annex7 方案出台 portrait',
      ],
    ],
    [
      'a title alone',
      `{{attachments "乙"}}\n\n{{attachments documentNumber}}`,
      ['attachments 乙', 'attachments 德民〔2024〕7号'],
    ],
    [
      'landscape pages are no annex',
      '{{attachments}}\n\n{{#landscape}}\n甲\n{{/landscape}}{{#landscape}}\n{{attachments}}\n{{/landscape}}',
      ['section'],
    ],
  ])('%s', async (_, body, blocks) => {
    expect(shown(await composed({ body }))).toEqual(blocks)
  })
})

describe('partials', () => {
  test.each<[string, TemplateText['partials'], string]>([
    ['{{#each late}}{{> p}}{{/each}}', { p: '{{title}}{{@root.date}}' }, '善居工程2024年7月12日'],
    ['{{> p programme}}', { p: '{{name}}' }, '弱有众扶'],
    [
      '{{#each copyTo}}{{> p}}{{/each}}',
      { p: '{{this}}{{@index}}{{> q}}', q: '{{this}}' },
      '县委办公室0县委办公室',
    ],
    ['{{> p summary.total}}', { p: '{{this}}' }, '6项'],
    ['- 甲\n  {{> p}}', { p: '乙\n丙' }, '甲乙丙'],
    ['{{> p}}', { p: '{{#unless hasChart}}{{> q}}{{/unless}}甲', q: '乙' }, '甲'],
  ])('%s', async (body, partials = {}, text) => {
    expect(
      textPieces(await composed({ body, partials }))
        .slice(1)
        .join('/'),
    ).toBe(text)
  })
})

/** A template with everything in it. */
const rich: TemplateText = {
  title: "'{{period.full}}{{programme.name}}'",
  body: `{{letterhead}}

{{#each statements}}{{this}}{{/each}}

{{#each goals}}
# {{title}}

{{text}}{{#each reported}}{{name}}{{actual}}{{attainmentPhrase}}{{pacePhrase}}{{previousPhrase}}{{lastYearPhrase}}{{/each}}

{{#each remarks}}{{this}}

{{/each}}
{{/each}}
{{#if hasChart}}
{{chart}}
{{/if}}

{{#landscape}}
{{table}}
{{/landscape}}
`,
}

const freeze = <T>(data: T): T => {
  if (typeof data === 'object' && data !== null) {
    const items = data instanceof Map ? [...data.values()] : Object.values(data)
    items.forEach(freeze)
    Object.freeze(data)
  }
  return data
}

test('composing is pure: any bureau gives a sound report, the same one twice', async () => {
  const { value: template } = await readTexts(rich)
  if (template === undefined) throw new Error('the template has faults')
  freeze(template)
  const of = (data: ReturnType<typeof dataOf>): Report => {
    const { value } = offered.composeReport(template, data, freeze(settingsOf()))
    if (value === undefined) throw new Error('refused')
    return value
  }
  fc.assert(
    fc.property(bureaus, periods, (dataset, period) => {
      const data = freeze(dataOf(dataset, { period }))
      const first = of(data)
      expect(reportSchema.safeParse(first).error).toBeUndefined()
      expect(of(dataOf(structuredClone(dataset), { period }))).toEqual(first)
    }),
  )
})

test('what callers have resolved is not checked again', async () => {
  const data = dataOf(datasetOf(), { programme: '无此' })
  await expect(compose({ body: '甲' }, data)).rejects.toThrow(RangeError)
})
