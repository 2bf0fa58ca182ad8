import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { main } from '../src/main.ts'
import { inRounds } from '../src/watch/in-rounds.ts'
import { copyOf, deqing, edit, root } from './folders.ts'

interface Round {
  readonly changed: readonly string[]
  readonly documents?: readonly { readonly state: string; readonly format: string }[]
  readonly diagnostics: readonly { readonly code: string; readonly severity: string }[]
}

/** Runs `jibao watch` on a workspace until `during` is through, then presses Ctrl-C. */
const watching = async (
  workspace: string,
  during: (next: () => Promise<Round>) => Promise<void>,
): Promise<number> => {
  const rounds: Round[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    rounds.push(JSON.parse(String(chunk)) as Round)
    return true
  })
  let seen = 0
  const next = async (): Promise<Round> => {
    await expect.poll(() => rounds.length, { timeout: 50_000, interval: 10 }).toBeGreaterThan(seen)
    seen += 1
    return rounds[seen - 1] as Round
  }
  const args = ['--workspace', workspace, '--format', 'html', '--fonts', 'default']
  const ended = main(['watch', '--json', ...args])
  try {
    await during(next)
  } finally {
    process.emit('SIGINT')
    await ended
    spy.mockRestore()
  }
  return ended
}

const states = ({ documents = [] }: Round) => documents.map(({ state }) => state)

test('watch builds what a change makes different, through faults, until Ctrl-C', async () => {
  const workspace = copyOf(deqing)
  const figures = join(workspace, 'progress/2024-Q3.yaml')
  const exitCode = await watching(workspace, async (next) => {
    expect(states(await next())).toEqual(['made'])

    edit(figures, '帮扶困难职工: ', '帮扶困难职工: 1')
    const second = await next()
    expect(second.changed).toEqual(['progress/2024-Q3.yaml'])
    expect(states(second)).toEqual(['made'])

    edit(figures, 'observations:', 'observations: [')
    const broken = await next()
    expect(broken.diagnostics.some(({ severity }) => severity === 'error')).toBe(true)

    edit(figures, 'observations: [', 'observations:')
    expect(states(await next())).toEqual(['kept'])

    writeFileSync(join(workspace, '随手记.txt'), '与报告无关')
    const unrelated = await next()
    expect(unrelated.changed).toEqual(['随手记.txt'])
    expect(states(unrelated)).toEqual(['kept'])
  })
  expect(exitCode).toBe(0)
}, 180_000)

test('watch builds a summary again when a county has other figures', async () => {
  const folder = copyOf(join(root, 'fixtures/province'))
  const county = join(folder, 'counties/yunhe')
  await watching(join(folder, 'province'), async (next) => {
    expect(states(await next())).toEqual(['made'])

    // What a build of the county writes is none of its figures.
    mkdirSync(join(county, 'out'))
    writeFileSync(join(county, 'out/通报.html'), '')
    edit(join(county, 'progress/2025-Q3.yaml'), '1504人次', '1505人次')
    const second = await next()
    expect(second.changed).toEqual(['../counties/yunhe/progress/2025-Q3.yaml'])
    expect(states(second)).toEqual(['made'])
  })
}, 180_000)

describe('rounds', () => {
  const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

  test('take up what changes in one burst, and never overlap', async () => {
    vi.useFakeTimers()
    try {
      const begun: (readonly string[])[] = []
      let finish = (): void => undefined
      const rounds = inRounds(async (changed) => {
        begun.push(changed)
        await new Promise<void>((resolve) => {
          finish = resolve
        })
      }, 40)
      rounds.note('乙')
      await after(30)
      rounds.note('甲')
      rounds.note('乙')
      await after(39)
      expect(begun).toEqual([])
      await after(1)
      expect(begun).toEqual([['乙', '甲']])
      rounds.note('丙')
      await after(100)
      expect(begun).toHaveLength(1)
      finish()
      await after(0)
      expect(begun).toEqual([['乙', '甲'], ['丙']])
      rounds.note('丁')
      const ended = rounds.end()
      finish()
      await ended
      await after(100)
      expect(begun).toHaveLength(2)
    } finally {
      vi.useRealTimers()
    }
  })
})
