import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hashOf } from '../src/disk/carry-out.ts'
import { createDesk, type Desk } from '../src/disk/desk.ts'
import type { Disk } from '../src/disk/disk.ts'
import { type Journal, journalName, readJournal, writeJournal } from '../src/disk/journal.ts'
import { nodeDisk } from '../src/disk/node-disk.ts'
import { recover } from '../src/disk/recover.ts'
import { replaceTogether } from '../src/disk/replace-together.ts'
import { sweep } from '../src/disk/sweep.ts'
import { temporaryFolder } from './folders.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

type Contents = Readonly<Record<string, string>>

const before: Contents = {
  'progress/2024-Q1.yaml': '一',
  'progress/2024-Q2.yaml': '二',
  '备注.md': '三',
}
const after: Contents = {
  ...before,
  'progress/2024-Q2.yaml': '二，已改',
  'progress/2024-Q3.yaml': '新',
}

const folderWith = (contents: Contents): string => {
  const folder = temporaryFolder()
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** Every file, ours and others. */
const contentsOf = (folder: string): Contents =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  )

const changesBetween = (from: Contents, to: Contents): Parameters<typeof replaceTogether>[1] =>
  new Map(
    Object.entries(to)
      .filter(([path, text]) => from[path] !== text)
      .map(([path, text]) => {
        const old = from[path]
        return [
          path,
          { before: old === undefined ? undefined : bytesOf(old), after: bytesOf(text) },
        ]
      }),
  )

const changes = changesBetween(before, after)

/** A desk that waits for nobody. */
const deskWith = (disk: Disk = nodeDisk): Desk => ({ ...createDesk(disk), wait: async () => {} })

/** What the next command does before it reads anything. */
const nextCommand = async (folder: string): Promise<void> => {
  const desk = deskWith()
  await recover(folder, desk)
  await sweep(folder, desk)
}

class Fault extends Error {}

/**
 * A disk that fails at one step: as if the power went (`dead`: every step after it fails as well), or once.
 * A file that was being created then is left with half its bytes.
 */
const failingDisk = (at: number, isDead: boolean): { readonly disk: Disk; steps(): number } => {
  let steps = 0
  const step = async <T>(run: () => Promise<T>, half?: () => void): Promise<T> => {
    steps += 1
    if (steps === at) half?.()
    if (steps === at || (isDead && steps > at)) throw new Fault(`step ${steps}`)
    return run()
  }
  return {
    steps: () => steps,
    disk: {
      read: (path) => step(() => nodeDisk.read(path)),
      list: (folder) => step(() => nodeDisk.list(folder)),
      create: (path, bytes, like) =>
        step(
          () => nodeDisk.create(path, bytes, like),
          () => {
            if (isDead) writeFileSync(path, bytes.slice(0, bytes.length / 2))
          },
        ),
      rename: (from, to) => step(() => nodeDisk.rename(from, to)),
      remove: (path) => step(() => nodeDisk.remove(path)),
      syncFolder: (folder) => step(() => nodeDisk.syncFolder(folder)),
    },
  }
}

const whole = failingDisk(0, false)
await replaceTogether(folderWith(before), changes, deskWith(whole.disk))
const everyStep = Array.from({ length: whole.steps() }, (_, index) => index + 1)

describe('replaceTogether', () => {
  test('replaces and creates, and leaves nothing else', async () => {
    const folder = folderWith(before)
    expect(await replaceTogether(folder, changes, deskWith())).toBe(true)
    expect(contentsOf(folder)).toEqual(after)
  })

  test.each([
    ['a file was changed', { ...before, 'progress/2024-Q2.yaml': '别人改的' }],
    ['a file is gone', { 备注: '三' }],
    ['a new one is there', { ...before, 'progress/2024-Q3.yaml': '别人建的' }],
  ])('touches nothing when %s', async (_, contents) => {
    const folder = folderWith(contents)
    expect(await replaceTogether(folder, changes, deskWith())).toBe(false)
    expect(contentsOf(folder)).toEqual(contents)
  })

  test('keeps the permissions of a file', async () => {
    const folder = folderWith({})
    writeFileSync(join(folder, '共用.yaml'), '旧', { mode: 0o640 })
    const mode = statSync(join(folder, '共用.yaml')).mode
    await replaceTogether(
      folder,
      changesBetween({ '共用.yaml': '旧' }, { '共用.yaml': '新' }),
      deskWith(),
    )
    expect(statSync(join(folder, '共用.yaml')).mode).toBe(mode)
  })

  test.each(everyStep)('killed at step %i, the folder is as before or as after', async (at) => {
    const folder = folderWith(before)
    const run = replaceTogether(folder, changes, deskWith(failingDisk(at, true).disk))
    await expect(run).rejects.toThrow()
    await nextCommand(folder)
    const standing = contentsOf(folder)
    expect([before, after]).toContainEqual(standing)
    // From here a second run does what the first one meant to do.
    expect(await replaceTogether(folder, changesBetween(standing, after), deskWith())).toBe(true)
    expect(contentsOf(folder)).toEqual(after)
  })

  test.each(everyStep)('a step %i that fails once leaves it as before or as after', async (at) => {
    const folder = folderWith(before)
    const isDone = await replaceTogether(
      folder,
      changes,
      deskWith(failingDisk(at, false).disk),
    ).catch(() => undefined)
    await nextCommand(folder)
    expect([before, after]).toContainEqual(contentsOf(folder))
    if (isDone !== undefined) expect(contentsOf(folder)).toEqual(isDone ? after : before)
  })

  test.each(everyStep)('killed at step %i, then killed while it is mended', async (at) => {
    const folder = folderWith(before)
    const run = replaceTogether(folder, changes, deskWith(failingDisk(at, true).disk))
    await expect(run).rejects.toThrow()
    const left = contentsOf(folder)
    for (let second = 1; second < 40; second += 1) {
      const again = folderWith(left)
      const mending = failingDisk(second, true)
      await recover(again, deskWith(mending.disk)).catch(() => undefined)
      await nextCommand(again)
      expect([before, after]).toContainEqual(contentsOf(again))
      if (mending.steps() < second) return
    }
    throw new Error('mending takes more steps than it can')
  })

  test('two at once: neither loses what the other wrote', async () => {
    const folder = folderWith(before)
    const runs = ['甲', '乙'].map((name) =>
      replaceTogether(
        folder,
        changesBetween(before, { '备注.md': name, 'progress/2024-Q1.yaml': name }),
        createDesk(),
      ),
    )
    const done = await Promise.all(runs)
    expect(done.filter(Boolean)).toHaveLength(1)
    const winner = done[0] === true ? '甲' : '乙'
    expect(contentsOf(folder)).toEqual({
      ...before,
      '备注.md': winner,
      'progress/2024-Q1.yaml': winner,
    })
  })
})

describe('recovery', () => {
  const journal: Journal = {
    id: '一次',
    process: 2 ** 30,
    files: Object.entries(after)
      .filter(([path, text]) => before[path] !== text)
      .map(([path, text], index) => {
        const old = before[path]
        return {
          path,
          temporary: `progress/.jibao-${2 ** 30}-${index}.tmp`,
          before: old === undefined ? null : hashOf(bytesOf(old)),
          after: hashOf(bytesOf(text)),
        }
      }),
  }
  const interrupted: Contents = {
    ...before,
    [journalName]: new TextDecoder().decode(writeJournal(journal)),
    ...Object.fromEntries(
      journal.files.map(({ path, temporary }) => [temporary, after[path] ?? '']),
    ),
  }

  test('finishes what has its journal', async () => {
    const folder = folderWith(interrupted)
    await nextCommand(folder)
    expect(contentsOf(folder)).toEqual(after)
  })

  test('drops it when somebody changed a file before the first was replaced', async () => {
    const folder = folderWith({ ...interrupted, 'progress/2024-Q2.yaml': '别人改的' })
    await nextCommand(folder)
    expect(contentsOf(folder)).toEqual({ ...before, 'progress/2024-Q2.yaml': '别人改的' })
  })

  test('never touches a file that is neither, finishes the others, and says so once', async () => {
    const [, created] = journal.files
    const { [created?.temporary ?? '']: _, ...rest } = interrupted
    const folder = folderWith({
      ...rest,
      'progress/2024-Q2.yaml': '别人改的',
      'progress/2024-Q3.yaml': '新',
    })
    await expect(nextCommand(folder)).rejects.toThrow('progress/2024-Q2.yaml')
    await nextCommand(folder)
    expect(contentsOf(folder)).toEqual({ ...after, 'progress/2024-Q2.yaml': '别人改的' })
  })

  test('several at once come to the same end', async () => {
    const folder = folderWith(interrupted)
    await Promise.all(Array.from({ length: 8 }, () => nextCommand(folder)))
    expect(contentsOf(folder)).toEqual(after)
  })

  test.each([
    ['above the workspace', { path: '../外面.yaml', temporary: '../.jibao-1-1.tmp' }],
    ['by an absolute path', { path: '/etc/外面', temporary: '/etc/.jibao-1-1.tmp' }],
    ['by a drive', { path: 'C:/外面', temporary: 'C:/.jibao-1-1.tmp' }],
    ['from a file that is not ours', { path: 'a.yaml', temporary: 'b.yaml' }],
    ['from another folder', { path: 'a.yaml', temporary: 'out/.jibao-1-1.tmp' }],
  ])('a journal that would write %s is none', (_, file) => {
    const forged = { ...journal, files: [{ before: null, after: 'a'.repeat(64), ...file }] }
    expect(readJournal(writeJournal(forged))).toBeUndefined()
  })

  test('waits for one who is at work, and no longer than it takes', async () => {
    const folder = folderWith(interrupted)
    let waits = 0
    await recover(folder, {
      ...createDesk(),
      isRunning: () => true,
      wait: async () => {
        waits += 1
        if (waits === 3) await nodeDisk.remove(join(folder, journalName))
      },
    })
    expect(waits).toBe(3)
    expect(contentsOf(folder)).toMatchObject(before)
  })

  test('removes temporary files of processes that ended, and no others', async () => {
    const kept = {
      [`progress/.jibao-${process.ppid}-1.tmp`]: '别的进程正在写',
      'progress/.jibao-x.tmp': '不是我们的',
      '.git/.jibao-1073741824-1.tmp': '不在此列',
    }
    const folder = folderWith({ ...before, ...kept, 'out/2024-Q2/.jibao-1073741824-7.tmp': '残留' })
    await nextCommand(folder)
    expect(contentsOf(folder)).toEqual({ ...before, ...kept })
  })

  test('a name that an ended process left does not stand in the way of its successor', async () => {
    const folder = folderWith({ ...before, [`progress/.jibao-${process.pid}-1.tmp`]: '残留' })
    expect(await replaceTogether(folder, changes, deskWith())).toBe(true)
    await nextCommand(folder)
    expect(contentsOf(folder)).toEqual(after)
    expect(existsSync(join(folder, journalName))).toBe(false)
  })
})
