import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as toolkit from '../src/index.ts'
import { fixtureNames, root } from './sample.ts'

test('what the package offers', () => {
  expect(Object.keys(toolkit).toSorted()).toEqual([
    'build',
    'checkDrafts',
    'checkWorkspace',
    'explain',
    'findFonts',
    'fontPolicies',
    'importWorkbooks',
    'initWorkspace',
    'listChecks',
    'listPlugins',
    'listWorkspace',
    'loadPlugins',
    'lockName',
    'makeForms',
    'membersOf',
    'readInside',
    'remind',
    'renderHere',
    'roleFonts',
    'scaffoldPlugin',
    'soundTemplates',
    'verify',
    'workspaceSchemas',
    'writeSheet',
  ])
})

const counties = readdirSync(`${root}/fixtures/province/counties`)

test.each([
  ...fixtureNames,
  'province/province',
  ...counties.map((name) => `province/counties/${name}`),
])('the committed schemas of %s are those of today', (fixture) => {
  const folder = `${root}/fixtures/${fixture}/schemas`
  const committed = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  )
  expect(committed).toEqual(toolkit.workspaceSchemas())
})
