import type { Diagnostic } from '@jibao/core'
import type { Excuse } from '@jibao/data-model'
import type { Finding, FindingKind } from './collect-findings.ts'
import { maskedForm } from './masked-form.ts'

const names = {
  welfare: '与救助、残疾等身份相连的姓名',
  condition: '与病情、残疾或年龄相连的姓名',
  village: '与住址相连的姓名',
  amount: '与救助金额相连的姓名',
  column: '名单中的姓名',
  'identity-card': '公民身份号码',
  phone: '电话号码',
  'bank-card': '银行卡号',
  plate: '车牌号',
} as const satisfies Record<FindingKind, string>

export const personalDataFound = ({ kind, text, where }: Finding): Diagnostic => ({
  code: 'PERSONAL_DATA_FOUND',
  severity: 'error',
  message: `“${where}”处有${names[kind]}：${maskedForm(kind, text)}`,
  hint: '请删改原文；或将 jibao.yaml 中 disclosure 的 names 设为“遮盖”；确可公开的，在 excused 中写明原文（text）和理由（reason）',
})

export const excuseUnused = ({ origin }: Excuse): Diagnostic => ({
  code: 'EXCUSE_UNUSED',
  severity: 'warning',
  message: '这条个人信息公开理由在报告中没有对应的内容',
  hint: '原文须与报告中的姓名或号码一致；不再需要的请删去',
  origin,
})
