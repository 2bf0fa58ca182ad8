import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { rendererOf } from './fixture-builds.ts'
import { copyOf, edit, filesBelow, root, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

interface Told {
  readonly outputs: readonly {
    readonly report: string
    readonly format: string
    readonly path: string
  }[]
  readonly diagnostics: readonly {
    readonly code: string
    readonly severity: string
    readonly message: string
    readonly origin: { readonly file: string; readonly line: number; readonly column: number }
  }[]
}

const manuscript = 'manuscripts/2021.考评材料.md'

/** Quoted once, in one of the three reports; deleted from the figures of the quarter. */
const missing = { reference: '{党史集中学习}', line: '  党史集中学习: 28次\n', name: '集中学习' }

describe('a figure that has yet to come', () => {
  let workspace: string
  beforeAll(() => {
    workspace = copyOf(join(root, 'fixtures/yunxi'))
    edit(join(workspace, 'progress/2021-Q4.yaml'), missing.line, '')
  })

  const build = async (...args: readonly string[]) => {
    const out = join(temporaryFolder(), 'out')
    const { exitCode, stdout } = await runCli(
      'build',
      '--json',
      '--fonts',
      'default',
      '--workspace',
      workspace,
      '--out',
      out,
      ...args,
    )
    return { out, exitCode, ...(JSON.parse(stdout) as Told) }
  }

  /** Where the manuscript quotes it. */
  const place = (): { readonly file: string; readonly line: number; readonly column: number } => {
    const lines = readFileSync(join(workspace, manuscript), 'utf8').split('\n')
    const line = lines.findIndex((text) => text.includes(missing.reference))
    const column = (lines[line] ?? '').indexOf(missing.reference)
    return { file: manuscript, line: line + 1, column: column + 1 }
  }

  test('is marked in every format of a draft, and listed with its place', async () => {
    const { exitCode, outputs, diagnostics } = await build()
    expect(exitCode).toBe(0)
    expect(diagnostics).toMatchObject([
      { code: 'FIGURE_PENDING', severity: 'warning', origin: place() },
    ])
    expect(diagnostics[0]?.message).toContain(missing.name)
    expect(outputs).toHaveLength(15)
    const mark = /（待填：[^）]*集中学习[^）]*）/u
    for (const { report, format, path } of outputs) {
      const { text } = await rendererOf(format).readBack(readFileSync(path))
      const said = text.join('').replace(/\s+/gu, '')
      expect({ [`${report} ${format}`]: mark.test(said) }).toEqual({
        [`${report} ${format}`]: report === '考评材料',
      })
    }
  }, 300_000)

  test('is refused by --final, and no report is written', async () => {
    const { out, exitCode, outputs, diagnostics } = await build('--final')
    expect({ exitCode, outputs }).toEqual({ exitCode: 2, outputs: [] })
    expect(diagnostics).toMatchObject([
      { code: 'FIGURE_PENDING', severity: 'error', origin: place() },
    ])
    expect(filesBelow(out)).toEqual([])
  })

  test('does not keep --final from a report that does not quote it', async () => {
    const { exitCode, outputs, diagnostics } = await build(
      '信息简报',
      '--final',
      '--format',
      'xlsx',
    )
    expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] })
    expect(outputs.map(({ report }) => report)).toEqual(['信息简报'])
  })
})
