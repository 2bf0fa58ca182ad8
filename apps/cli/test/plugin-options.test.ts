import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOf, deqing, edit, filesBelow } from './folders.ts'
import { runCli } from './run-cli.ts'

/** Of each format that comes along, options that it refuses. */
const refused = {
  pdf: '{ pageNumbers: left }',
  docx: `{ fontNames: { songti: '' } }`,
  xlsx: '{ figures: 3 }',
  html: `{ fragment: 'x' }`,
  ofd: '{ attach: a }',
} as const

test.each([
  ...Object.entries(refused),
  ...Object.keys(refused).map((format) => [format, '{ misspelt: 1 }'] as const),
])(
  '%s refuses %s in Chinese, where it stands, before anything is made',
  async (format, options) => {
    const workspace = copyOf(deqing)
    edit(
      join(workspace, 'jibao.yaml'),
      'reports:',
      `plugins:\n  - ['@jibao/renderer-${format}', ${options}]\nreports:`,
    )
    const { exitCode, stdout } = await runCli('build', '--json', '--workspace', workspace)
    expect(exitCode).toBe(2)
    const { diagnostics } = JSON.parse(stdout) as {
      readonly diagnostics: readonly { readonly code: string; readonly message: string }[]
    }
    expect(diagnostics).toMatchObject([{ code: 'PLUGIN_OPTIONS', origin: { file: 'jibao.yaml' } }])
    expect(diagnostics[0]?.message).toMatch(/不对：\p{Script=Han}{3}/u)
    expect(filesBelow(join(workspace, 'out'))).toEqual([])
  },
)
