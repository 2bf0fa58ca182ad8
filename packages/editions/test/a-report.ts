import type { DisclosureProfile } from '@jibao/data-model'
import { type Block, type Inline, paragraph, type Report, type ValueNode } from '@jibao/document'
import type { DisclosureSettings } from '../src/index.ts'

export const reportOf = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: { title: '进展通报', issuer: '县民政局', date: '2024-07-05', language: 'zh-CN' },
  children,
})

export const proseOf = (...content: readonly (string | Inline)[]): Report =>
  reportOf(paragraph(...content))

export const value = (number: string, unit: string, rest: Partial<ValueNode> = {}): ValueNode => ({
  type: 'value',
  quantity: { value: number, unit },
  ...rest,
})

const open: DisclosureProfile = {
  method: 'open',
  significant: 2,
  below: 0,
  rules: [],
  masksNames: false,
  excused: [],
}

export const settingsOf = (
  profile: Partial<DisclosureProfile>,
  categories: Readonly<Record<string, string>> = {},
): DisclosureSettings => ({
  name: 'public',
  profile: { ...open, ...profile },
  categoryOf: (indicator) => categories[indicator],
})

export const origin = { file: 'jibao.yaml', line: 3, column: 5 }
