import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillForm, writeTable } from './guide-sheets.ts'
import { readGuide, type Step } from './guide-steps.ts'

const jibao = fileURLToPath(new URL('../bin/jibao.js', import.meta.url))

/** Where the guide says one thing and something else happened. */
export interface Difference {
  /** Line of the guide. */
  readonly line: number
  readonly promised: string
  readonly happened: string
}

/** What a person sees on a terminal: both streams, in the order in which they come. */
const runJibao = (args: readonly string[], folder: string): { said: string; exitCode: number } => {
  const screen = join(folder, '.screen')
  const file = openSync(screen, 'w')
  const { status } = spawnSync(process.execPath, [jibao, ...args], {
    cwd: folder,
    stdio: ['ignore', file, file],
  })
  closeSync(file)
  const said = readFileSync(screen, 'utf8')
  rmSync(screen)
  return { said: said.replaceAll(`${folder}/`, '').trimEnd(), exitCode: status ?? -1 }
}

const write = (path: string, content: string | Uint8Array, flag = 'w'): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content, { flag })
}

/**
 * Does in a folder what the guide has its reader do: runs the commands, writes the files, fills in the
 * forms. Commands whose screen the guide shows must say that; all others must succeed.
 */
export const walkGuide = async (
  markdown: string,
  start: string,
): Promise<{ readonly steps: readonly Step[]; readonly differences: readonly Difference[] }> => {
  const steps = readGuide(markdown)
  const differences: Difference[] = []
  let folder = start
  const at = (path: string): string => join(folder, path)
  for (const [index, step] of steps.entries()) {
    switch (step.kind) {
      case 'run': {
        let last = { said: '', exitCode: 0 }
        for (const { command, args } of step.commands) {
          if (command === 'cd') folder = resolve(folder, args[0] ?? '')
          else last = runJibao(args, folder)
        }
        const next = steps[index + 1]
        const shown = next?.kind === 'see' ? next.text : undefined
        const happened = shown === undefined ? `${last.exitCode}` : last.said
        const promised = shown ?? '0'
        if (happened !== promised) differences.push({ line: step.line, promised, happened })
        break
      }
      case 'see':
        break
      case 'append':
        write(at(step.file), `${step.text}\n`, 'a')
        break
      case 'create':
        write(at(step.file), `${step.text}\n`)
        break
      case 'fill':
        write(at(step.to), await fillForm(readFileSync(at(step.from)), step.table))
        break
      case 'table':
        write(at(step.file), await writeTable(step.table))
        break
    }
  }
  return { steps, differences }
}
