import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childrenOf, type NodeKind, nodeKinds, walk } from '../src/index.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { sampleReport, sampleWalk } from './sample-report.ts'

test('a walk meets every node in reading order', () => {
  expect(Array.from(walk(sampleReport), ({ type }) => type)).toEqual(sampleWalk)
})

test('the sample has every kind for which a renderer answers', () => {
  const parts = new Set(['report', 'listItem', 'tableRow', 'tableCell'])
  expect([...new Set(sampleWalk)].filter((type) => !parts.has(type)).toSorted()).toEqual(
    nodeKinds.toSorted(),
  )
})

test('no kind is listed twice', () => {
  expect(new Set<NodeKind>(nodeKinds).size).toBe(nodeKinds.length)
})

test('a walk is each node, then the walks of its children', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const all = [...walk(report)]
      expect(all[0]).toBe(report)
      expect(all.slice(1)).toEqual(report.children.flatMap((child) => [...walk(child)]))
      const held = all.flatMap(childrenOf)
      expect(held.length).toBe(all.length - 1)
    }),
  )
})
