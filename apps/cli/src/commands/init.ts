import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initWorkspace } from '@jibao/toolkit'
import { exitCodeOf } from '../exit-code.ts'
import { toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'
import { version } from '../version.ts'

const starter = toSlashes(fileURLToPath(new URL('../../starter', import.meta.url)))

/** `jibao init DIR`: a workspace to begin with, which builds as it is. */
export const runInit = async (folder: string, { json, terminal, world, from }: RunContext): Ran => {
  const target = toSlashes(resolve(from, folder))
  const { value: files, diagnostics } = await initWorkspace(target, {
    world,
    starter: { folder: starter, version },
  })
  if (json) {
    terminal.print(JSON.stringify({ folder: target, files: files ?? [], diagnostics }))
    return exitCodeOf(diagnostics)
  }
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  if (files === undefined) return exitCodeOf(diagnostics)
  terminal.print(`已建立工作区 ${target}：`)
  for (const file of files) terminal.print(`  ${file}`)
  terminal.print('请按本单位情况修改这些文件，然后在该文件夹中运行 jibao build')
  return exitCodeOf(diagnostics)
}
