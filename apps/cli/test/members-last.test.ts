import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOrder } from '../src/commands/build-order.ts'
import { membersLast } from '../src/commands/members-last.ts'
import { nodeWorld } from '../src/node-world.ts'
import { root } from './folders.ts'

const province = join(root, 'fixtures/province')
const orderOf = (workspace: string) => buildOrder([], {}, { workspace, out: `${workspace}/out` })

test('workspaces that sum up others come after these, whatever comes first', async () => {
  const sum = orderOf(join(province, 'province'))
  const counties = ['yunhe', 'baishi'].map((name) => orderOf(join(province, 'counties', name)))
  const { first, last } = await membersLast([sum, ...counties], nodeWorld())
  expect(first).toEqual(counties)
  expect(last.map(({ order }) => order)).toEqual([sum])
  expect(last[0]?.members.toSorted()).toEqual(
    ['baishi', 'liuwan', 'qingping', 'wangquan', 'yunhe'].map((name) =>
      join(province, 'counties', name),
    ),
  )
})

test('without any such there is one round', async () => {
  expect(await membersLast([], nodeWorld())).toEqual({ first: [], last: [] })
  const order = orderOf(join(province, 'counties/yunhe'))
  expect(await membersLast([order], nodeWorld())).toEqual({ first: [order], last: [] })
})
