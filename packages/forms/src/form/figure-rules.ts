import { type Period, periodEnd, yearOf } from '@jibao/data-model'
import type { DataValidation } from 'exceljs'
import type { FormRow } from '../plan/form-plan.ts'
import { accrualWords } from './accrual-words.ts'
import { notStated, readingContent, stateWords } from './cell-contents.ts'
import { addressOf } from './form-layout.ts'

/** What a figure cell lets in without asking: `growing` never falls below the last figure. */
export type FigureRule = 'growing' | 'accumulated' | 'level' | 'annual' | 'state'

export const figureRule = ({ indicator: { accrual }, last }: FormRow): FigureRule => {
  switch (accrual) {
    case 'year-to-date':
      return last !== undefined && readingContent(last.reading).kind === 'number'
        ? 'growing'
        : 'accumulated'
    case 'point-in-time':
      return 'level'
    case 'annual':
      return 'annual'
    case 'milestone':
      return 'state'
  }
}

const numberHint =
  '只填数字，不写单位；92.83%填92.83。大约的数写“约300”，不适用写“——”，还没有数据的留空。'

/** Nothing is locked out: 约300人, 2～3个 and —— are answers, too, once the clerk has been asked. */
const asked = {
  allowBlank: true,
  showInputMessage: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: '请核对本期完成值',
} as const

const explained = '确认无误的请选“是”，并在备注中说明。'

/** Any number; Excel wants two ends. */
const anyNumber: DataValidation = {
  type: 'decimal',
  operator: 'between',
  formulae: [-1e15, 1e15],
}

/** The validation of figure cells under one rule; `firstRow` is the topmost of them. */
export const figureValidation = (rule: FigureRule, firstRow: number): DataValidation => {
  const prompts = (accrual: keyof typeof accrualWords) => ({
    promptTitle: `本期完成值（${accrualWords[accrual].label}）`,
    prompt: `${accrualWords[accrual].meaning}。${accrual === 'milestone' ? '' : numberHint}`,
  })
  const notANumber = `这里应填数字。大约的数、区间和“${notStated}”可以照写。${explained}`
  switch (rule) {
    case 'growing':
      return {
        ...asked,
        ...prompts('year-to-date'),
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [addressOf('last', firstRow)],
        error: `年初累计数应是数字，而且不少于上期完成值。${explained}`,
      }
    case 'accumulated':
      return {
        ...asked,
        ...prompts('year-to-date'),
        type: 'decimal',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        error: notANumber,
      }
    case 'level':
      return { ...anyNumber, ...asked, ...prompts('point-in-time'), error: notANumber }
    case 'annual':
      return { ...anyNumber, ...asked, ...prompts('annual'), error: notANumber }
    case 'state':
      return {
        ...asked,
        ...prompts('milestone'),
        type: 'list',
        formulae: [`"${[...Object.values(stateWords), notStated].join(',')}"`],
        error: `请从下拉列表中选择：${Object.values(stateWords).join('、')}，不适用选“${notStated}”。`,
      }
  }
}

/** A day of the period's year, not after the period. */
export const asOfValidation = (period: Period): DataValidation => {
  const [first, last] = [`${yearOf(period)}-01-01`, periodEnd(period)]
  return {
    type: 'date',
    operator: 'between',
    formulae: [first, last].map((day) => new Date(`${day}T00:00:00Z`)),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: '数据截止日期',
    prompt: `写作 ${last}；不填就是${last}。`,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '日期有误',
    error: `请填 ${first} 至 ${last} 之间的日期，写作 ${last}。`,
  }
}
