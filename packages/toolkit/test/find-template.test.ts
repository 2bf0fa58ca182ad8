import { expect, test } from 'vitest'
import { findTemplate } from '../src/find-template.ts'
import { toolsOf } from './sample.ts'

const origin = { file: 'jibao.yaml', line: 8, column: 5 }

const templateFiles = (folder: string, title: string) => ({
  [`${folder}/template.yaml`]: `name: notice\ntitle: ${title}\ndata: programme-progress\nreportTitle: 标题\n`,
  [`${folder}/body.md.hbs`]: '甲',
})

const files = {
  ...templateFiles('w/templates/notice', '自己的'),
  ...templateFiles('w/other', '别处的'),
  ...templateFiles('secret', '外面的'),
  ...templateFiles('app/notice', '内置的'),
  ...templateFiles('app/yearly', '内置的年报'),
  ...templateFiles('more/yearly', '另一份年报'),
  ...templateFiles('more/monthly', '月报'),
  'app/README.md': '说明',
}

const find = (name: string) =>
  findTemplate(name, {
    workspaceFolder: 'w',
    templateFolders: ['app', 'more'],
    world: toolsOf(files).world,
    origin,
  })

test.each([
  ['notice', '自己的', 'templates/notice/body.md.hbs'],
  ['yearly', '内置的年报', '内置模板/yearly/body.md.hbs'],
  ['monthly', '月报', '内置模板/monthly/body.md.hbs'],
])('%s is %s', async (name, title, file) => {
  const { value, diagnostics } = await find(name)
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({ title, body: { file } })
})

test.each([
  '../other',
  '../../secret',
  'templates/notice',
  'w/other',
  '/secret',
  'notice/',
  './notice',
  '.',
  '..',
  '',
  'README.md',
  'Notice',
])('%j is no name of a template', async (name) => {
  const { value, diagnostics } = await find(name)
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'TEMPLATE_UNKNOWN', origin }])
})

test('a name that looks like a known one', async () => {
  const [fault] = (await find('yeraly')).diagnostics
  expect(fault?.hint).toBe('是否想写“yearly”？可用模板：notice、yearly、monthly')
})
