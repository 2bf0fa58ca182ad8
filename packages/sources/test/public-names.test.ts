import * as sources from '@jibao/sources'
import { expect, test } from 'vitest'

test('what the package offers', () => {
  expect(Object.keys(sources).toSorted()).toEqual([
    'readHead',
    'readImports',
    'readPlugins',
    'readWorkspace',
    'recordFigures',
    'workspaceChanged',
    'workspaceFileSchema',
    'workspaceJsonSchema',
  ])
})

test('jibao.yaml has a JSON schema for editors', () => {
  expect(sources.workspaceJsonSchema()).toMatchObject({
    title: '季报：工作区',
    required: ['name', 'issuer', 'reports'],
    additionalProperties: false,
  })
})
