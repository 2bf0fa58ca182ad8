import {
  fetchResult,
  getBlob,
  hashOf,
  limits,
  publishResult,
  putBlob,
  readResult,
  resultKey,
} from '@jibao/queue'
import { memoryStore } from '@jibao/queue/testing'
import { describe, expect, test } from 'vitest'
import { bytesOf, output, result } from './sample.ts'

const job = hashOf('job')

const publishedStore = async () => {
  const store = memoryStore()
  await putBlob(store, output)
  await publishResult(store, { ...result, job })
  return store
}

test('a result comes with its output', async () => {
  const store = await publishedStore()
  expect(await fetchResult(store, job)).toEqual({ result: { ...result, job }, output })
  expect(await readResult(store, job)).toEqual({ ...result, job })
})

test('there is none before it is published', async () => {
  expect(await readResult(memoryStore(), job)).toBeUndefined()
  expect(await fetchResult(memoryStore(), job)).toBeUndefined()
})

test('the record of another job is none of this one', async () => {
  const store = await publishedStore()
  const other = hashOf('another job')
  store.objects.set(resultKey(other), store.objects.get(resultKey(job)) ?? bytesOf(''))
  expect(await readResult(store, other)).toBeUndefined()
  expect(await fetchResult(store, other)).toBeUndefined()
})

test.each([
  ['gone', undefined],
  ['cut', output.slice(1)],
  ['another', bytesOf('another')],
])('no result whose output is %s', async (_, instead) => {
  const store = await publishedStore()
  const key = [...store.objects.keys()].find((one) => one.startsWith('objects/')) ?? ''
  if (instead === undefined) store.objects.delete(key)
  else store.objects.set(key, instead)
  expect(await fetchResult(store, job)).toBeUndefined()
})

test('no result that tells another length', async () => {
  const store = await publishedStore()
  await publishResult(store, { ...result, job, bytes: output.length + 1 })
  expect(await fetchResult(store, job)).toBeUndefined()
})

const good = { ...result, job }
const diagnostic = { code: 'A', severity: 'error', message: 'm', hint: 'h' }

describe('what nobody vouches for is no record:', () => {
  test.each<[string, unknown]>([
    ['no JSON', undefined],
    ['a list', []],
    ['null', null],
    ['less', { ...good, reads: undefined }],
    ['more', { ...good, extra: 1 }],
    ['__proto__', JSON.parse(`{"__proto__":1,${JSON.stringify(good).slice(1)}`)],
    ['no hash', { ...good, sha256: '../../x' }],
    ['length as text', { ...good, bytes: '13' }],
    ['no length', { ...good, bytes: 0 }],
    ['half a byte', { ...good, bytes: 13.5 }],
    ['steering words', { ...good, reads: [{ path: '\u001b[2J' }] }],
    [
      'steering message',
      { ...good, diagnostics: [{ ...diagnostic, message: '\u001b]0;x\u0007' }] },
    ],
    ['steering file', { ...good, diagnostics: [{ ...diagnostic, origin: { file: '\u009b' } }] }],
    ['severity', { ...good, diagnostics: [{ ...diagnostic, severity: 'fatal' }] }],
    ['line 0', { ...good, diagnostics: [{ ...diagnostic, origin: { file: 'a', line: 0 } }] }],
    ['unknown node', { ...good, losses: [{ node: 'virus', as: 'a', why: 'b' }] }],
    ['steering loss', { ...good, losses: [{ node: 'chart', as: '\r', why: 'b' }] }],
  ])('%s', async (_, data) => {
    const store = await publishedStore()
    store.objects.set(
      resultKey(job),
      bytesOf(data === undefined ? '{"job":' : JSON.stringify(data)),
    )
    expect(await readResult(store, job)).toBeUndefined()
    expect(await fetchResult(store, job)).toBeUndefined()
  })

  test('bytes that are no text', async () => {
    const store = await publishedStore()
    store.objects.set(resultKey(job), new Uint8Array([0xff, 0xfe, 0, 1]))
    expect(await readResult(store, job)).toBeUndefined()
  })

  test('more than a record ever has', async () => {
    const store = await publishedStore()
    store.objects.set(resultKey(job), new Uint8Array(limits.result + 1))
    expect(await readResult(store, job)).toBeUndefined()
  })
})

test('what a diagnostic quotes does not make its record unreadable', async () => {
  const store = await publishedStore()
  const odd = {
    ...diagnostic,
    severity: 'warning',
    message: '“\u0007”\n\t行',
    character: '\u0007',
  } as const
  await publishResult(store, {
    ...good,
    diagnostics: [odd],
    losses: [{ node: 'chart', as: '\u0000', why: '\u001b[31m' }],
  })
  expect(await readResult(store, job)).toMatchObject({
    diagnostics: [{ ...odd, message: '“\ufffd”\n\t行' }],
    losses: [{ node: 'chart', as: '\ufffd', why: '\ufffd[31m' }],
  })
  expect(await getBlob(store, good.sha256, limits.output)).toEqual(output)
})
