import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { allChecks } from '@jibao/checks'
import { expect, test } from 'vitest'

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/checks.zh-CN.md', import.meta.url)),
  'utf8',
)

const severityWords = { error: '错误', warning: '警告', info: '提示' } as const

test('the documentation lists every check as it is', () => {
  const [, table = ''] = /<!-- checks -->\n([\s\S]*)<!-- \/checks -->/.exec(page) ?? []
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    )
  expect(rows).toEqual(
    allChecks.map(({ meta: { code, severity, name, basis } }) => [
      `\`${code}\``,
      severityWords[severity],
      name,
      basis,
    ]),
  )
})
