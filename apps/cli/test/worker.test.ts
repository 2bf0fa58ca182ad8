import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Workbook } from '@jibao/workbook'
import { describe, expect, test } from 'vitest'
import { processorTime } from '../src/apart/processor-time.ts'
import { isRunning } from '../src/disk/is-running.ts'
import { readApart } from '../src/reading/read-apart.ts'

const module = new URL('awkward-reader.ts', import.meta.url)
const bytes = new Uint8Array([80, 75])

/** The process that read it, as the awkward reader tells. */
const processOf = (workbook: Workbook | undefined): number => Number(workbook?.names[0]?.sheet)

describe('a reading process', () => {
  test('serves one file after the other, however they come', async () => {
    const { readWorkbook: read } = readApart({ module })
    const files = ['甲.xlsx', '乙.xlsx', '丙.xlsx']
    const outcomes = await Promise.all(files.map((file) => read(bytes, { file })))
    expect(outcomes.map(({ value }) => value?.names[0]?.name)).toEqual(files)
    const processes = new Set(outcomes.map(({ value }) => processOf(value)))
    expect(processes.size).toBe(1)
    expect(processes).not.toContain(process.pid)
  })

  test.each([
    ['循环', { times: { workbook: 200 } }, 'WORKBOOK_TOO_SLOW'],
    ['对象', { memory: 200_000_000 }, 'WORKBOOK_TOO_LARGE'],
    ['映射', { memory: 200_000_000 }, 'WORKBOOK_TOO_LARGE'],
    ['字节', { memory: 200_000_000 }, 'WORKBOOK_TOO_LARGE'],
    ['退出', {}, 'WORKBOOK_TOO_LARGE'],
  ])(
    'brought down by %s within %j says %s, and another one reads on',
    async (file, limits, code) => {
      const { readWorkbook: read } = readApart({ module, ...limits })
      const first = await read(bytes, { file: '好.xlsx' })
      const { value, diagnostics } = await read(bytes, { file })
      expect(value).toBeUndefined()
      expect(diagnostics).toMatchObject([{ code, severity: 'error', origin: { file } }])
      const next = await read(bytes, { file: '好.xlsx' })
      expect(next.diagnostics).toEqual([])
      expect(processOf(next.value)).not.toBe(processOf(first.value))
      await expect.poll(() => isRunning(processOf(first.value))).toBe(false)
    },
  )

  test.each([
    ['循环', { times: { draft: 200 } }, 'DRAFT_TOO_SLOW'],
    ['对象', { memory: 200_000_000 }, 'DRAFT_TOO_LARGE'],
    ['退出', {}, 'DRAFT_TOO_LARGE'],
  ])(
    'brought down by the draft %s within %j says %s, and another one reads on',
    async (file, limits, code) => {
      const { readDraft, readWorkbook } = readApart({ module, ...limits })
      const first = await readDraft(bytes, { file: '好.docx' })
      const { value, diagnostics } = await readDraft(bytes, { file })
      expect(value).toBeUndefined()
      expect(diagnostics).toMatchObject([{ code, severity: 'error', origin: { file } }])
      const next = await readDraft(bytes, { file: '好.docx' })
      expect(next.diagnostics).toEqual([])
      expect(next.value?.text).not.toBe(first.value?.text)
      const workbook = await readWorkbook(bytes, { file: '好.xlsx' })
      expect(processOf(workbook.value)).toBe(Number(next.value?.text))
    },
  )

  test('is given processor time, where the system tells it, not time of the clock', async () => {
    const { readWorkbook: read } = readApart({ module, times: { workbook: 400 } })
    await read(bytes, { file: '好.xlsx' })
    const { diagnostics } = await read(bytes, { file: '等待' })
    const isTold = processorTime(process.pid) !== undefined
    expect(diagnostics.map(({ code }) => code)).toEqual(isTold ? [] : ['WORKBOOK_TOO_SLOW'])
  })

  test('reads drafts of several kinds', async () => {
    const { readDraft } = readApart()
    const words = new TextEncoder().encode('截至6月底，完成1022人。')
    const { value } = await readDraft(words, { file: '稿.txt' })
    expect(value?.text).toBe('截至6月底，完成1022人。\n')
    const refused = await readDraft(new Uint8Array([0x50, 0x4b, 3, 4]), { file: '稿.docx' })
    expect(refused.diagnostics).toMatchObject([{ severity: 'error', origin: { file: '稿.docx' } }])
  })

  test('tells a fault of ours as one', async () => {
    const { readWorkbook: read } = readApart({ module })
    await expect(read(bytes, { file: '出错' })).rejects.toThrow('没有料到')
    expect((await read(bytes, { file: '好.xlsx' })).diagnostics).toEqual([])
  })

  test('that does not start is a fault of ours', async () => {
    const { readWorkbook: broken } = readApart({
      module: new URL('no-such-reader.ts', import.meta.url),
    })
    await expect(broken(bytes, { file: '甲.xlsx' })).rejects.toThrow('did not start')
  })

  test.each([
    ['is idle', '', null],
    ['is at work on what never ends', `await read(new Uint8Array(1), { file: '循环' })`, 'SIGKILL'],
  ] as const)('keeps nobody running and outlives nobody when it %s', async (_, then, kill) => {
    const script = `
      const { readApart } = await import(process.argv[1])
      const { readWorkbook: read } = readApart({
        module: new URL(process.argv[2]),
        times: { workbook: 60_000 },
      })
      const { value } = await read(new Uint8Array(1), { file: '甲' })
      console.log(value.names[0].sheet)
      ${then}`
    const flags = [
      '-C',
      '@jibao/source',
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      script,
    ]
    const source = new URL('../src/reading/read-apart.ts', import.meta.url)
    const parent = spawn(process.execPath, [...flags, source.href, module.href], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(parent, 'exit')
    const [line] = (await once(parent.stdout, 'data')) as readonly Buffer[]
    if (kill !== null) parent.kill(kill)
    expect(await ended).toEqual(kill === null ? [0, null] : [null, kill])
    expect(Number(line)).toBeGreaterThan(0)
    await expect.poll(() => isRunning(Number(line)), { timeout: 20_000 }).toBe(false)
  })
})
