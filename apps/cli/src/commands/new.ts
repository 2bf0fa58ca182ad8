import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type PluginKind, scaffoldPlugin } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'
import { version } from '../version.ts'

const scaffolds = toSlashes(fileURLToPath(new URL('../../scaffold', import.meta.url)))

export interface NewOptions {
  readonly out?: string
}

const titles = { renderer: '格式', check: '检查', template: '模板' } as const

/** `jibao new KIND NAME`: a plug-in to begin with, whose tests pass as it is. */
export const runNew = async (
  kind: PluginKind,
  name: string,
  { out = '.' }: NewOptions,
  { json, terminal, world, from }: RunContext,
): Ran => {
  const { value: made, diagnostics } = await scaffoldPlugin(
    { kind, name, out: toSlashes(resolve(from, out)), version },
    { ...createTools(world), scaffolds },
  )
  if (json) {
    terminal.print(JSON.stringify({ files: [], ...made, diagnostics }))
    return exitCodeOf(diagnostics)
  }
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  if (made === undefined) return exitCodeOf(diagnostics)
  const { folder, files, thing } = made
  terminal.print(`已建立插件 ${folder}，带来${titles[kind]} ${thing}：`)
  for (const file of files) terminal.print(`  ${file}`)
  terminal.print('接下来：')
  terminal.print(`  cd ${toSlashes(relative(from, folder)) || '.'}`)
  terminal.print('  npm install && npm test')
  terminal.print('怎样在工作区中使用，见其中的 README.md')
  return exitCodeOf(diagnostics)
}
