import type { Diagnostic, Origin, Outcome } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import { readWorkspace, type Workspace } from '@jibao/sources'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A workspace without a fault, small enough to be read at a glance. */
export const smallWorkspace = {
  'jibao.yaml': `name: 某县兜底保障
issuer: 民政局
addressees: [各镇人民政府]
copyTo:
  - 县府办
reports:
  - id: 季度通报
    template: quarterly-notice
    programme: 兜底
    title: 某县通报
    options:
      columns: 3
plugins: [jibao-ofd]
`,
  'departments.yaml': `departments:
  - id: 县民政局
    name: 某县民政局
    aliases: [民政局]
  - id: 县残联
`,
  'plan/兜底.yaml': `programme:
  id: 兜底
  name: 兜底保障
  text: 织密保障网。
  lead: 县民政局
goals:
  - year: 2024
    number: 1
    title: 低保
    text: 提高低保标准。
    supporting: [县残联]
    indicators: [低保标准, 办法]
  - id: 就业
    year: 2024
    number: 2
    title: 残疾人就业
    text: 新增残疾人就业130人。
    lead: 县残联
    indicators: [新增就业]
indicators:
  - id: 低保标准
    name: 最低生活保障标准
    unit: 元/月
    accrual: point-in-time
    level: 市
    targets:
      2023: ——
      2024: 不低于上年增幅
  - id: 新增就业
    unit: 人
    aliases: [残疾人新增就业]
    lead: 县残联
    targets:
      2024: 不少于130人
  - id: 办法
    name: 实施办法
    accrual: milestone
    targets:
      2024:
        milestone: 出台实施办法
        due: 2024-Q2
  - id: 服务满意度
    unit: ％
    accrual: annual
    targets:
      2024: { relative: 不低于, than: 参保率 }
  - id: 参保率
    unit: '%'
    accrual: point-in-time
    targets:
      2024: { qualitative: 稳步提高 }
`,
  'progress/2024-Q1.yaml': `period: 2024-Q1
issued: 2024-04-12
documentNumber: 某民〔2024〕3号
observations:
  低保标准: 1105元/月
  残疾人新增就业: 约6５
  实施办法: 推进中
  参保率:
    value: 12.50%
    asOf: 2024-03-25
    note: 快报数
`,
  'progress/2024-Q2.县残联.yaml': `period: 2024-Q2
observations:
  新增就业: 1,56０人
  办法: 已出台
  服务满意度: ——
narrative:
  就业: |
    完成{新增就业}，
    占全年{新增就业:完成率}。

    比一季度{新增就业@2024-Q1}多。
summary:
  兜底: 总体平稳。
`,
} as const

export const readFiles = (files: Files): Promise<Outcome<Workspace>> =>
  readWorkspace(
    'w',
    memoryWorld(
      Object.fromEntries(Object.entries(files).map(([name, content]) => [`w/${name}`, content])),
    ),
  )

/** Shown for a failing test: what was found, one a line. */
export const brief = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, message, hint }) => `${code} ${message} ｜ ${hint}`)

/** Stands in a test's text where the fault is to be reported. */
const mark = '‸'

/** The text without its mark, and the place that it marked. */
export const takeMark = (
  marked: string,
  file: string,
): { readonly text: string; readonly origin: Origin } => {
  const before = marked.split(mark, 1).join('')
  const lines = before.split('\n')
  return {
    text: marked.replace(mark, ''),
    origin: { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
  }
}

/** The files with `from` become `to` in one of them, and the place of the mark in `to`. */
export const edit = <Name extends string>(
  files: Readonly<Record<Name, string>>,
  file: Name,
  from: string,
  to: string,
): { readonly files: Files; readonly origin: Origin } => {
  const source = files[file]
  if (!to.includes(mark)) throw new Error(`“${to}” has no mark`)
  if (source.split(from).length !== 2) throw new Error(`“${from}” has to stand once in ${file}`)
  const { text, origin } = takeMark(
    source.replace(from, () => to),
    file,
  )
  return { files: { ...files, [file]: text }, origin }
}
