import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../folders.ts'

interface Identity {
  readonly name?: string
  /** Signs the forms. */
  readonly key?: string
}

const settings = ({ name = '青禾县弱有众扶', key = '一段只有本县知道的文字' }: Identity) => `
name: ${name}
issuer: 县民政局
forms:
  key: ${key}
reports:
  - id: 季度通报
    template: quarterly-notice
    programme: 弱有众扶
    every: 季度
`

const departments = `
departments:
  - { id: 县民政局, name: 青禾县民政局, aliases: [民政局] }
  - { id: 县总工会, name: 青禾县总工会, aliases: [总工会] }
  - { id: 县残联, name: 青禾县残疾人联合会 }
`

const plan = `
programme: { id: 弱有众扶, name: 弱有众扶, lead: 县民政局 }
goals:
  - year: 2024
    number: 1
    title: 困难职工帮扶
    text: 全年帮扶困难职工820人以上，医疗费用综合保障率89%以上。
    lead: 县总工会
    indicators: [职工帮扶, 保障率, 救助资金, 实施方案]
  - year: 2024
    number: 2
    title: 残疾人就业
    text: 全年新增残疾人就业130人以上。
    lead: 县残联
    indicators: [新增就业]
  - year: 2024
    number: 3
    title: 善居工程
    text: 改造困难家庭住房60户，募集基金100万元。
    lead: 县民政局
    indicators: [善居, 基金]
indicators:
  - { id: 职工帮扶, name: 帮扶困难职工, unit: 人, aliases: [困难职工帮扶人数], targets: { 2024: 820人以上 } }
  - { id: 保障率, name: 医疗费用综合保障率, unit: '%', accrual: point-in-time, targets: { 2024: ≥89% } }
  - { id: 救助资金, unit: 元 }
  - { id: 实施方案, name: 出台实施方案, accrual: milestone, targets: { 2024: { milestone: 出台实施方案 } } }
  - { id: 新增就业, name: 新增残疾人就业, unit: 人, targets: { 2024: 130人以上 } }
  - { id: 善居, name: 困难家庭“善居工程”改造, unit: 户, targets: { 2024: 60户 } }
  - { id: 基金, name: 8大类救助基金（一期）, unit: 万元, targets: { 2024: 100万元 } }
`

const lastQuarter = `
period: 2024-Q2
observations:
  职工帮扶: 486人
  保障率: 92.83%
  救助资金: 9800元
  新增就业: 72人
`

/** Folder of a small workspace with three departments, and nothing recorded for the third quarter. */
export const awkwardWorkspace = (identity: Identity = {}): string => {
  const folder = temporaryFolder()
  const files = {
    'jibao.yaml': settings(identity),
    'departments.yaml': departments,
    'plan/弱有众扶.yaml': plan,
    'progress/2024-Q2.yaml': lastQuarter,
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text.trimStart())
  }
  return folder
}
