import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isError } from '@jibao/core'
import { readWorkspace } from '@jibao/sources'
import { buildSync } from 'esbuild'
import { expect, test } from 'vitest'
import { journalName } from '../src/disk/journal.ts'
import { nodeWorld } from '../src/node-world.ts'
import { findWorkspace } from '../src/paths.ts'
import { copyOf, edit, filesBelow, root, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

// Built, as staff run it: from source a process takes longer to start than to import.
const jibao = join(root, 'apps/cli/bin/jibao.js')
const builtWorld = join(temporaryFolder(), 'node-world.mjs')
buildSync({
  entryPoints: [join(root, 'apps/cli/src/node-world.ts')],
  outfile: builtWorld,
  bundle: true,
  format: 'esm',
  platform: 'node',
})

/** Random numbers in [0, 1), the same in each run of the tests. */
const chance = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}

type Contents = Readonly<Record<string, string>>

const contentsOf = (folder: string): Contents =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((path) => basename(path).includes('.'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )

const isLeftover = (path: string): boolean => basename(path).startsWith('.jibao-')

/** Kills a process; whether it was at work on the folder's files. */
const kill = async (child: ChildProcess, folder: string): Promise<boolean> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return filesBelow(folder).some(isLeftover)
}

test('killed over and over while it replaces files, a process leaves all old or all new', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `progress/${index}.yaml`)
  const contents = ['old', 'new'].map(
    (word): Contents => Object.fromEntries(names.map((name) => [name, `${word} ${name}`])),
  )
  const script = `
    const { nodeWorld } = await import(process.argv[1])
    const [folder, contents] = [process.argv[2], JSON.parse(process.argv[3])]
    const bytesOf = (text) => new TextEncoder().encode(text)
    const world = nodeWorld()
    process.stdout.write('ready')
    for (;;) {
      for (const [from, to] of [[0, 1], [1, 0]]) {
        const changes = Object.entries(contents[from]).map(([name, text]) => [
          name,
          { before: bytesOf(text), after: bytesOf(contents[to][name]) },
        ])
        await world.replaceTogether(folder, new Map(changes))
      }
    }`
  const random = chance(7)
  const outcomes = { left: 0, journals: 0 }
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'progress'))
  for (const name of names) writeFileSync(join(folder, name), contents[0]?.[name] ?? '')
  for (let count = 0; count < 50; count += 1) {
    const flags = ['--input-type=module', '--eval', script]
    const child = spawn(
      process.execPath,
      [...flags, builtWorld, folder, JSON.stringify(contents)],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await once(child.stdout, 'data')
    // Half of them anywhere, half of them between the journal and the end.
    if (count % 2 === 0) await setTimeout(random() * 40)
    else await changesIn(folder, 1, journalName)
    await setTimeout(random() * 2)
    if (await kill(child, folder)) outcomes.left += 1
    if (filesBelow(folder).includes(journalName)) outcomes.journals += 1
    await nodeWorld().recover(folder)
    expect(contents).toContainEqual(contentsOf(folder))
  }
  // Else nothing was shown.
  expect(outcomes.left).toBeGreaterThan(10)
  expect(outcomes.journals).toBeGreaterThan(3)
})

/** A workspace for which twelve filled forms have come in, three of whose files they change. */
const collecting = async (): Promise<{ readonly workspace: string; readonly forms: string }> => {
  const gallery = join(root, 'fixtures/gallery')
  const forms = join(temporaryFolder(), '回收')
  for (const period of ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']) {
    const args = ['--workspace', gallery, '--period', period, '--out', forms]
    expect((await runCli('form', ...args)).exitCode).toBe(0)
  }
  expect(filesBelow(forms)).toHaveLength(12)
  const workspace = copyOf(gallery)
  rmSync(join(workspace, 'progress/2024-Q1.yaml'))
  edit(join(workspace, 'progress/2024-Q2.yaml'), '临时救助: ', '临时救助: 1')
  edit(join(workspace, 'progress/2024-Q3.yaml'), '临时救助: ', '临时救助: 1')
  return { workspace, forms }
}

test('killed at any moment, an import of twelve workbooks leaves the workspace as before or as after', async () => {
  const { workspace, forms } = await collecting()
  const start = (folder: string): ChildProcess =>
    spawn(process.execPath, [jibao, 'import', forms, '--replace', '--workspace', folder], {
      stdio: 'ignore',
    })
  /** But for the minute of the import. */
  const stateOf = (folder: string): Contents =>
    Object.fromEntries(
      Object.entries(contentsOf(folder)).map(([path, text]) => [
        path,
        text.replaceAll(/\bat: .*/g, 'at: ?'),
      ]),
    )
  const done = copyOf(workspace)
  const began = performance.now()
  expect(await once(start(done), 'exit')).toEqual([0, null])
  const whole = performance.now() - began
  const [before, after] = [stateOf(workspace), stateOf(done)]
  expect(Object.keys(after).filter((path) => before[path] !== after[path])).toHaveLength(3)

  const random = chance(11)
  // Half of them anywhere, half of them while the workspace is written.
  const moments = Array.from({ length: 50 }, (_, index) =>
    index % 2 === 0
      ? { after: 0, wait: random() * whole * 1.1 }
      : { after: 1 + Math.floor(random() * 12), wait: random() * 3 },
  )
  const outcomes = { before: 0, after: 0, left: 0 }
  const lane = async (): Promise<void> => {
    for (let moment = moments.shift(); moment !== undefined; moment = moments.shift()) {
      const folder = temporaryFolder()
      cpSync(workspace, folder, { recursive: true })
      const child = start(folder)
      const ended = once(child, 'exit')
      await Promise.race([changesIn(folder, moment.after), ended])
      await Promise.race([setTimeout(moment.wait), ended])
      if (child.exitCode === null && (await kill(child, folder))) outcomes.left += 1
      const world = nodeWorld()
      await findWorkspace(folder, { world, from: folder })
      const { diagnostics } = await readWorkspace(folder, world)
      expect(diagnostics.filter(isError)).toEqual([])
      const state = stateOf(folder)
      expect([before, after]).toContainEqual(state)
      outcomes[state['progress/2024-Q1.yaml'] === undefined ? 'before' : 'after'] += 1
    }
  }
  await Promise.all([lane(), lane()])
  expect(outcomes.before + outcomes.after).toBe(50)
  // Else nothing was shown.
  expect(Math.min(outcomes.before, outcomes.after, outcomes.left)).toBeGreaterThan(3)
}, 300_000)

/** Until so many changes of files, or of the one of this name, were seen in a workspace. */
const changesIn = async (folder: string, count: number, of?: string): Promise<void> => {
  if (count === 0) return
  await new Promise<void>((resolve) => {
    let seen = 0
    const watchers = [folder, join(folder, 'progress')].map((path) =>
      watch(path, { persistent: false }, (_, name) => {
        if (of === undefined || name === of) seen += 1
        if (seen < count) return
        for (const watcher of watchers) watcher.close()
        resolve()
      }),
    )
  })
}
