import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type FieldRole,
  type Leaf,
  mapReport,
  paragraph,
  type Report,
  type ReportMapping,
  strong,
  text,
  textPieces,
  type ValueNode,
  walk,
} from '../src/index.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { sampleReport, value } from './sample-report.ts'

const identity: ReportMapping = {
  prose: (leaves) => leaves,
  value: (node) => node,
  field: (field) => field,
}

const signed: Report = {
  ...sampleReport,
  metadata: {
    ...sampleReport.metadata,
    period: '2024年二季度',
    publication: {
      index: '330521/2024-00123',
      openness: '主动公开',
      term: '长期公开',
      publisher: '县人民政府',
    },
  },
  children: [
    ...sampleReport.children,
    {
      type: 'letterhead',
      mark: '县民政局文件',
      copyNumber: '000012',
      classification: '机密★1年',
      urgency: '特急',
      signers: ['甲某'],
    },
  ],
}

test('a mapping that changes nothing gives the same object back', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      expect(mapReport(report, identity)).toBe(report)
    }),
  )
})

test('only what holds a change is made anew', () => {
  const before: Report = { ...sampleReport, children: [paragraph('一'), paragraph('二', value)] }
  const after = mapReport(before, {
    ...identity,
    prose: (leaves) =>
      leaves.map((leaf) => (leaf.type === 'value' ? { ...leaf, mask: 'xx.xx%' } : leaf)),
  })
  expect(textPieces(after)).toEqual([before.metadata.title, '一', '二xx.xx%'])
  expect(after.metadata).toBe(before.metadata)
  expect(after.children[0]).toBe(before.children[0])
})

test('prose is given as its leaves, through strong words and links', () => {
  const seen: string[][] = []
  const link = { type: 'link', url: 'https://example.com/', children: [text('丙')] } as const
  const report: Report = {
    ...sampleReport,
    children: [paragraph('甲', strong('乙', value), link, { type: 'sparkline', values: [value] })],
  }
  mapReport(report, {
    ...identity,
    prose: (leaves) => {
      seen.push(leaves.map((leaf) => (leaf.type === 'text' ? leaf.value : '#')))
      return leaves
    },
  })
  expect(seen).toEqual([['甲', '乙', '#', '丙']])
})

test('every text outside prose comes by with its role', () => {
  const roles = new Map<FieldRole, string[]>()
  mapReport(signed, {
    ...identity,
    field: (field, role) => {
      roles.set(role, [...(roles.get(role) ?? []), field])
      return field
    },
  })
  expect(Object.fromEntries(roles)).toEqual({
    title: ['进展通报', '表1', '完成率', '数据表', '数据表'],
    note: ['注'],
    label: ['救助', '出席'],
    person: ['各科室负责人', '甲某'],
    period: ['2024年二季度'],
    marking: ['机密★1年', '特急'],
    number: ['330521/2024-00123', '德民〔2024〕7号', '000012'],
    term: ['长期公开'],
    body: [
      '县民政局',
      '县人民政府',
      '德清县民政局文件',
      '县民政局',
      '各镇人民政府',
      '各街道办事处',
      '德清县民政局',
      '县府办',
      '县民政局',
      '县民政局文件',
    ],
  })
})

test('each text and each figure comes by once', () => {
  const marked = (leaf: Leaf): Leaf =>
    leaf.type === 'text' ? text(`${leaf.value}!`) : masked(leaf)
  const masked = (node: ValueNode): ValueNode => ({ ...node, mask: `${node.mask ?? ''}!` })
  const mapping: ReportMapping = {
    prose: (leaves) => leaves.map(marked),
    value: masked,
    field: (field) => `${field}!`,
  }
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const before = [...walk(report)]
      const after = [...walk(mapReport(report, mapping))]
      expect(after.map(({ type }) => type)).toEqual(before.map(({ type }) => type))
      after.forEach((node, index) => {
        const old = before[index]
        if (node.type === 'text') expect(node).toEqual(old?.type === 'text' && marked(old))
        if (node.type === 'value') expect(node).toEqual(old?.type === 'value' && masked(old))
      })
    }),
  )
})

test.each<[string, ReportMapping['prose']]>([
  ['too few', (leaves) => leaves.slice(1)],
  ['of another type', (leaves) => leaves.map(() => value)],
])('leaves %s are a bug', (_, prose) => {
  const report: Report = { ...sampleReport, children: [paragraph('甲')] }
  expect(() => mapReport(report, { ...identity, prose })).toThrow(RangeError)
})
