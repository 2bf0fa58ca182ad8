import { expect, test } from 'vitest'
import { memoryWorld } from '../src/testing/index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a world in memory is read, listed and written like the real one', async () => {
  const world = memoryWorld({
    'w/jibao.yaml': 'a',
    'w/plan/b.yaml': '乙',
    'w/plan/a.yaml': bytes('甲'),
  })
  expect(await world.read('w/plan/a.yaml')).toEqual(bytes('甲'))
  expect(await world.read('w/none.yaml')).toBeUndefined()
  expect(await world.list('w')).toEqual(['jibao.yaml', 'plan/'])
  expect(await world.list('w/plan')).toEqual(['a.yaml', 'b.yaml'])
  expect(await world.list('w/pl')).toBeUndefined()
  await world.replace('w/jibao.yaml', bytes('c'))
  expect(world.files.get('w/jibao.yaml')).toEqual(bytes('c'))
})
