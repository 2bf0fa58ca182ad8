import { formatOrigin } from '@jibao/core'
import { describe, expect, test } from 'vitest'
import { compose, type TemplateText } from './sample.ts'

/** Code and place of every diagnostic, the place without the name of the body. */
const faultsOf = async (texts: TemplateText): Promise<readonly string[]> => {
  const { value, diagnostics } = await compose(texts)
  expect(value === undefined).toBe(diagnostics.length > 0)
  return diagnostics.map(
    ({ code, origin = { file: '' } }) =>
      `${formatOrigin(origin).replace('t/body.md.hbs:', '')} ${code.replace('TEMPLATE_', '')}`,
  )
}

describe('names', () => {
  test.each([
    ['{{nmae}}', '1:3 NAME_UNKNOWN'],
    ['一\n\n二{{programme.nmae}}', '3:4 NAME_UNKNOWN'],
    ['{{constructor}}', '1:3 NAME_UNKNOWN'],
    ['{{programme.__proto__}}', '1:3 NAME_UNKNOWN'],
    ['{{programme.name.length}}', '1:3 NAME_UNKNOWN'],
    ['{{goals.0.title}}', '1:3 NAME_UNKNOWN'],
    ['{{options.chart}}', '1:3 NAME_UNKNOWN'],
    ['{{#each goals}}{{issuer}}{{/each}}', '1:18 NAME_UNKNOWN'],
    ['{{../issuer}}', '1:3 NAME_UNKNOWN'],
    ['{{#each goals}}{{../../issuer}}{{/each}}', '1:18 NAME_UNKNOWN'],
    ['{{#each goals}}甲{{else}}{{../issuer}}{{/each}}', '1:27 NAME_UNKNOWN'],
    ['{{@foo}}', '1:3 NAME_UNKNOWN'],
    ['{{@index}}', '1:3 NAME_UNKNOWN'],
    ['{{#each goals}}{{@../index}}{{/each}}', '1:18 NAME_UNKNOWN'],
    ['{{#each goals}}{{@key}}{{/each}}', '1:18 NAME_UNKNOWN'],
    ['{{#each goals as |x|}}{{y.title}}{{/each}}', '1:25 NAME_UNKNOWN'],
    ['{{#each goals as |x|}}{{./x}}{{/each}}', '1:25 NAME_UNKNOWN'],
    ['{{#with programme as |p i|}}{{i}}{{/with}}', '1:31 NAME_UNKNOWN'],
    ['{{#each goals as |join|}}甲{{/each}}', '1:1 NAME_TAKEN'],
    ['{{#each goals as |insert|}}{{title}}{{/each}}', '1:1 NAME_TAKEN'],
  ])('%s', async (body, fault) => {
    expect(await faultsOf({ body })).toEqual([fault])
  })

  test('equal texts one around the other would be one context', async () => {
    const body = '{{#each addressees}}{{#each ../addressees}}{{../../issuer}}{{/each}}{{/each}}'
    expect(await faultsOf({ body })).toEqual(['1:46 FEATURE'])
  })
})

describe('what can be inserted', () => {
  test.each([
    ['甲{{goals}}', '1:2 NOT_INSERTABLE'],
    ['甲{{programme}}', '1:2 NOT_INSERTABLE'],
    ['甲{{hasChart}}', '1:2 NOT_INSERTABLE'],
    ['甲{{@root}}', '1:2 NOT_INSERTABLE'],
    ['{{#each goals}}{{this}}{{/each}}', '1:16 NOT_INSERTABLE'],
    ['{{#each goals}}{{@first}}{{/each}}', '1:16 NOT_INSERTABLE'],
    ['{{3}}', '1:3 FEATURE'],
    ['{{true}}', '1:3 FEATURE'],
    ['{{null}}', '1:3 FEATURE'],
  ])('%s', async (body, fault) => {
    expect(await faultsOf({ body })).toEqual([fault])
  })
})

describe('helpers', () => {
  test.each([
    ['{{shout issuer}}', '1:3 HELPER_UNKNOWN'],
    ['{{lookup goals "x"}}', '1:3 HELPER_UNKNOWN'],
    ['{{issuer bold="是"}}', '1:3 HELPER_UNKNOWN'],
    ['{{#shout issuer}}甲{{/shout}}', '1:1 HELPER_UNKNOWN'],
    ['{{^issuer}}甲{{/issuer}}', '1:1 HELPER_UNKNOWN'],
    ['{{#if (shout issuer)}}甲{{/if}}', '1:8 HELPER_UNKNOWN'],
    ['{{join}}', '1:1 HELPER_USE'],
    ['{{join issuer}}', '1:8 HELPER_USE'],
    ['{{join goals}}', '1:1 HELPER_USE'],
    ['{{join goals issuer}}', '1:14 HELPER_USE'],
    ['{{join goals "missing"}}', '1:14 HELPER_USE'],
    ['{{join goals "tilte"}}', '1:14 NAME_UNKNOWN'],
    ['{{join addressees "x"}}', '1:19 NAME_UNKNOWN'],
    ['{{value issuer}}', '1:9 HELPER_USE'],
    ['{{value summary.total units="否"}}', '1:23 HELPER_USE'],
    ['{{value summary.total unit=hasChart}}', '1:23 HELPER_USE'],
    ['{{rate summary.done}}', '1:1 HELPER_USE'],
    ['{{rate summary.done 3}}', '1:21 FEATURE'],
    ['{{ordinal summary.done}}', '1:11 HELPER_USE'],
    ['{{addressee goals}}', '1:13 HELPER_USE'],
    ['{{addressee "甲"}}', '1:13 HELPER_USE'],
    ['{{colophon statements}}', '1:12 HELPER_USE'],
    ['{{signature issuer}}', '1:1 HELPER_USE'],
    ['{{#if}}甲{{/if}}', '1:1 HELPER_USE'],
    ['{{#if goals goals}}甲{{/if}}', '1:1 HELPER_USE'],
    ['{{#if programme}}甲{{/if}}', '1:7 HELPER_USE'],
    ['{{#if summary.total}}甲{{/if}}', '1:7 HELPER_USE'],
    ['{{#if hasChart includeZero="是"}}甲{{/if}}', '1:16 HELPER_USE'],
    ['{{#each issuer}}甲{{/each}}', '1:9 HELPER_USE'],
    ['{{#with goals}}甲{{/with}}', '1:9 HELPER_USE'],
    ['{{#is issuer}}甲{{/is}}', '1:1 HELPER_USE'],
    ['{{#is issuer 3}}甲{{/is}}', '1:14 FEATURE'],
    ['{{#reported issuer}}甲{{/reported}}', '1:13 HELPER_USE'],
    ['{{letterhead documentNumber}}', '1:1 HELPER_USE'],
    ['{{letterhead form="公函"}}', '1:14 HELPER_USE'],
    ['{{letterhead form=issuer}}', '1:14 HELPER_USE'],
    ['{{letterhead form="信函" mark=goals}}', '1:24 HELPER_USE'],
    ['{{letterhead seal="否"}}', '1:14 HELPER_USE'],
    ['{{signature sealed="不"}}', '1:13 HELPER_USE'],
    ['{{value summary.total unit="无"}}', '1:23 HELPER_USE'],
    ['{{remark goals}}', '1:10 HELPER_USE'],
    ['{{attendance "出席"}}', '1:1 HELPER_USE'],
    ['{{attendance copyTo copyTo}}', '1:14 HELPER_USE'],
    ['{{attendance "出席" goals}}', '1:19 HELPER_USE'],
    ['{{contents}}', '1:1 HELPER_USE'],
    ['{{contents issuer}}', '1:12 HELPER_USE'],
    ['{{contents "2"}}', '1:12 HELPER_USE'],
    ['{{contents 0}}', '1:12 HELPER_USE'],
    ['{{contents 2.5}}', '1:12 HELPER_USE'],
    ['{{contents 5}}', '1:12 HELPER_USE'],
    ['{{attachments goals}}', '1:15 HELPER_USE'],
    ['{{#landscape issuer}}甲{{/landscape}}', '1:1 HELPER_USE'],
    ['{{#annex}}甲{{/annex}}', '1:1 HELPER_USE'],
    ['{{#annex copyTo}}甲{{/annex}}', '1:10 HELPER_USE'],
    ['{{#annex "表" orientation="横向"}}甲{{/annex}}', '1:14 HELPER_USE'],
    ['{{#annex "表" number="1"}}甲{{/annex}}', '1:14 HELPER_USE'],
  ])('%s', async (body, fault) => {
    expect(await faultsOf({ body })).toEqual([fault])
  })

  const nested = (outer: string, inner: string): string =>
    `{{#${outer}}}\n{{#${inner}}}\n甲\n{{/${inner.slice(0, 5)}}}\n{{/${outer.slice(0, 5)}}}`.replaceAll(
      '{{/lands}}',
      '{{/landscape}}',
    )
  test.each([
    [nested('landscape', 'landscape'), '2:1 FEATURE'],
    [nested('landscape', 'annex "表"'), '2:1 FEATURE'],
    [nested('annex "表"', 'landscape'), '2:1 FEATURE'],
    [nested('annex "表"', 'annex "表"'), '2:1 FEATURE'],
  ])('%j', async (body, fault) => {
    expect(await faultsOf({ body })).toEqual([fault])
  })

  test.each([
    ['{{letterhead form="信涵"}}', '只能写 "公文"、"信函"、"纪要"；是否想写“信函”？'],
    ['{{contents 9}}', '第1个参数应为 1 至 4 的数字，不带引号'],
    ['{{#landscape}}{{#annex "表"}}甲{{/annex}}{{/landscape}}', '横排页面中的附件'],
    ['{{#annex "表"}}{{#landscape}}甲{{/landscape}}{{/annex}}', '附件中的横排页面'],
  ])('%s is told what is wrong', async (body, said) => {
    const { diagnostics } = await compose({ body })
    expect(diagnostics.map(({ message }) => message).join()).toContain(said)
  })
})

describe('an annex', () => {
  test.each([
    ['甲{{#annex "表"}}乙{{/annex}}', '1:2 BLOCK_IN_PROSE'],
    ['{{#annex nmae}}\n甲\n{{/annex}}', '1:10 NAME_UNKNOWN'],
    ['{{#annex "表"}}\n{{nmae}}\n{{/annex}}', '2:3 NAME_UNKNOWN'],
    ['{{#annex "表"}}\n> 引用\n{{/annex}}', '2:1 MARKDOWN'],
    ['甲 {{attachments}}', '1:3 BLOCK_IN_PROSE'],
    ['甲 {{manuscript}}', '1:3 BLOCK_IN_PROSE'],
    ['甲{{dateline}}', '1:2 BLOCK_IN_PROSE'],
    ['{{#if manuscript}}甲{{/if}}', '1:7 HELPER_USE'],
  ])('%s', async (body, fault) => {
    expect(await faultsOf({ body })).toEqual([fault])
  })
})

describe('partials', () => {
  test.each([
    ['{{> missing}}', {}, '1:1 PARTIAL_UNKNOWN'],
    ['{{> p}}', { p: '甲\n{{nmae}}' }, 't/partials/p.md.hbs:2:3 NAME_UNKNOWN'],
    [
      '{{#each goals}}{{> p}}{{/each}}',
      { p: '{{../issuer}}' },
      't/partials/p.md.hbs:1:3 NAME_UNKNOWN',
    ],
    [
      '{{#each goals as |g|}}{{> p}}{{/each}}',
      { p: '{{g.title}}' },
      't/partials/p.md.hbs:1:3 NAME_UNKNOWN',
    ],
    ['{{> p}}', { p: '甲{{> p}}' }, 't/partials/p.md.hbs:1:2 PARTIAL_CIRCULAR'],
    ['{{> p}}', { p: '{{> q}}', q: '\n{{> p}}' }, 't/partials/q.md.hbs:2:1 PARTIAL_CIRCULAR'],
    ['{{> p}}', { p: '甲\n {{#if issuer}}' }, 't/partials/p.md.hbs:2:2 SYNTAX'],
    ['甲', { unused: '{{' }, 't/partials/unused.md.hbs:1:1 SYNTAX'],
    ['{{> p goals goals}}', { p: '甲' }, '1:1 HELPER_USE'],
    ['{{> p x=issuer}}', { p: '甲' }, '1:1 HELPER_USE'],
    ['{{> p nmae}}', { p: '甲' }, '1:7 NAME_UNKNOWN'],
    ['{{> (lookup . "p")}}', { p: '甲' }, '1:1 FEATURE'],
    ['{{#> p}}甲{{/p}}', { p: '甲' }, '1:1 FEATURE'],
    ['{{#*inline "p"}}甲{{/inline}}', {}, '1:1 FEATURE'],
    ['甲{{* x}}', {}, '1:2 FEATURE'],
    ['{{> p}}', { p: '> 引用' }, 't/partials/p.md.hbs:1:1 MARKDOWN'],
    ['文字{{> p}}文字', { p: '{{chart}}' }, 't/partials/p.md.hbs:1:1 BLOCK_IN_PROSE'],
    ['    {{> p}}', { p: '甲' }, '1:5 MARKDOWN'],
  ])('%s %o', async (body, partials, fault) => {
    expect(await faultsOf({ body, partials })).toEqual([fault])
  })
})

describe('syntax', () => {
  test.each([
    ['甲\n{{#if issuer}}\n乙', '2:1 SYNTAX'],
    ['{{#if issuer}}甲{{/if}} {{#each goals}}{{title}}', '1:24 SYNTAX'],
    ['{{#if issuer}}甲{{/each}}', '1:16 SYNTAX'],
    ['甲 {{issuer', '1:3 SYNTAX'],
    ['甲\n\n  {{issuer & date}}', '3:3 SYNTAX'],
    ['{{/if}}', '1:1 SYNTAX'],
    ['甲{{else}}', '1:2 SYNTAX'],
    ['{{}}', '1:1 SYNTAX'],
    ['{{programme/../issuer}}', '1:1 SYNTAX'],
    ['{{! 别忘了 it\'s }}{{is "}}"}}', '1:18 HELPER_UNKNOWN'],
    ['{{! it\'s }}{{is "}}"}}{{issuer}}}', '1:23 SYNTAX'],
  ])('%s', async (body, fault) => {
    expect(await faultsOf({ body })).toEqual([fault])
  })
})

describe('Markdown', () => {
  test.each([
    ['甲<b>乙</b>', ['1:2 MARKDOWN', '1:6 MARKDOWN']],
    ['<!-- 注 -->', ['1:1 MARKDOWN']],
    ['见![图](a.png)', ['1:2 MARKDOWN']],
    ['一个*星*号', ['1:3 MARKDOWN']],
    ['一个 _星_ 号', ['1:4 MARKDOWN']],
    ['一段`代码`', ['1:3 MARKDOWN']],
    ['甲\n\n    代码', ['3:1 MARKDOWN']],
    ['```\n代码\n```', ['1:1 MARKDOWN']],
    ['> 引用', ['1:1 MARKDOWN']],
    ['甲  \n乙', ['1:2 MARKDOWN']],
    ['甲\\\n乙', ['1:2 MARKDOWN']],
    ['- 一\n  - 二', ['2:3 MARKDOWN']],
    ['- 一\n\n  又一段', ['3:3 MARKDOWN']],
    ['- [x] 已办', ['1:1 MARKDOWN']],
    ['3. 三', ['1:1 MARKDOWN']],
    ['##### 五级', ['1:1 MARKDOWN']],
    ['甲\n\n---', ['3:1 MARKDOWN']],
    ['**没有结束', ['1:1 MARKDOWN']],
    ['甲**“乙”**丙', ['1:2 MARKDOWN']],
    ['~~删去~~', ['1:1 MARKDOWN']],
    ['甲[^1]\n\n[^1]: 注', ['1:2 MARKDOWN', '3:1 MARKDOWN']],
    ['[甲](javascript:alert(1))', ['1:1 MARKDOWN']],
    ['[甲](附件.docx)', ['1:1 MARKDOWN']],
    ['[甲](https://example.com "提示")', ['1:1 MARKDOWN']],
    ['[甲][乙]\n\n[乙]: https://example.com', ['1:1 MARKDOWN', '3:1 MARKDOWN']],
    ['见 https://example.com/{{documentNumber}}', ['1:3 MARKDOWN']],
    ['[甲](https://example.com/{{documentNumber}})', ['1:1 MARKDOWN']],
    ['| 甲 | 乙 |\n|--|--|\n| 一 |', ['3:1 MARKDOWN']],
    ['| 甲 |\n|--|\n| 一 | 二 |', ['3:1 MARKDOWN']],
    ['甲&#x7;&#xE000;0&#xE001;', ['1:2 MARKDOWN']],
  ])('%j', async (body, faults) => {
    expect(await faultsOf({ body })).toEqual(faults)
  })

  test.each([
    '甲 {{chart}}',
    '{{chart}}。',
    '# {{chart}}',
    '- {{chart}}',
    '**{{chart}}**',
    '| {{chart}} |\n|--|',
    '{{chart}}\n{{table}}',
    '甲{{#landscape}}{{/landscape}}',
  ])('a block in the middle of %j', async (body) => {
    expect(await faultsOf({ body })).toContain(
      `${body.includes('\n{{') ? '2:1' : `1:${body.indexOf('{{') + 1}`} BLOCK_IN_PROSE`,
    )
  })

  test('what may run together when a list has two items', async () => {
    expect(await faultsOf({ body: '{{#each late}}\n{{../chart}}\n{{/each}}' })).toEqual([
      '2:1 BLOCK_IN_PROSE',
    ])
  })
})

describe('branches that the data do not reach', () => {
  test.each([
    ['{{#unless issuer}}\n{{nmae}}\n{{/unless}}', '2:3 NAME_UNKNOWN'],
    ['{{#unless issuer}}\n> 引用\n{{/unless}}', '2:1 MARKDOWN'],
    ['{{#unless issuer}}\n    四格\n{{/unless}}', '2:1 MARKDOWN'],
    ['{{#if issuer}}\n甲\n{{else}}\n乙*丙*\n{{/if}}', '4:2 MARKDOWN'],
    ['{{#if issuer}}甲{{else if date}}乙{{else}}丙{{chart}}{{/if}}', '1:42 BLOCK_IN_PROSE'],
    ['{{#unless issuer}}甲{{chart}}{{/unless}}', '1:20 BLOCK_IN_PROSE'],
    ['{{#each copyTo}}甲{{else}}<b>{{/each}}', '1:26 MARKDOWN'],
    ['{{^if issuer}}<b>{{/if}}', '1:15 MARKDOWN'],
  ])('%j', async (body, fault) => {
    expect(await faultsOf({ body })).toEqual([fault])
  })
})

describe('the title of the report', () => {
  test.each([
    ['关于{{nmae}}的通报', 't/template.yaml:4:18 NAME_UNKNOWN'],
    ['"关于{{nmae}}的通报"', 't/template.yaml:4:19 NAME_UNKNOWN'],
    ["'关于{{join goals}}的通报'", 't/template.yaml:4:17 HELPER_USE'],
    ['关于{{#if issuer}}的通报', 't/template.yaml:4:16 SYNTAX'],
    ['关于{{chart}}的通报', 't/template.yaml:4:16 BLOCK_IN_PROSE'],
    ['关于{{goals}}的通报', 't/template.yaml:4:16 NOT_INSERTABLE'],
    ['"{{#if copyTo}}{{else}}甲{{/if}}"', 't/template.yaml:4:15 REPORT_TITLE_EMPTY'],
  ])('%s', async (title, fault) => {
    expect(await faultsOf({ title, body: '甲' })).toEqual([fault])
  })

  test.each(['>-\n  两行\n  标题', '|\n  一行', '"\\u4e00号"', '两行\n  标题'])(
    '%j stands not on one line, letter for letter',
    async (title) => {
      expect(await faultsOf({ title })).toEqual(['t/template.yaml:4:14 SETTINGS'])
    },
  )
})

test('all faults of a template come in one run, each once', async () => {
  const body = [
    '# {{nmae}}',
    '',
    '> 引用',
    '',
    '{{#unless issuer}}',
    '甲{{chart}}乙',
    '{{/unless}}',
    '',
    '{{#each goals}}{{> p}}{{/each}}{{> p programme}}',
    '',
    '{{> broken}}',
    '',
    '一个*星*号',
  ].join('\n')
  const partials = { p: '{{shout}}{{#if}}{{/if}}', broken: '{{#if issuer}}' }
  const found = await faultsOf({
    body,
    title: "'{{issuer}}{{nmae}}'",
    partials,
  })
  expect(found.toSorted()).toEqual(
    [
      '1:5 NAME_UNKNOWN',
      '3:1 MARKDOWN',
      '6:2 BLOCK_IN_PROSE',
      '13:3 MARKDOWN',
      't/partials/broken.md.hbs:1:1 SYNTAX',
      't/partials/p.md.hbs:1:3 NAME_UNKNOWN',
      't/partials/p.md.hbs:1:10 HELPER_USE',
      't/template.yaml:4:27 NAME_UNKNOWN',
    ].toSorted(),
  )
})
