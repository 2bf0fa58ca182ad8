import type { Diagnostic, Origin } from '@jibao/core'
import { nodeKinds } from '@jibao/document'
import type { Loss, RenderContext } from './renderer.ts'

/** What a renderer said while it was listened to. */
export interface Heard {
  readonly losses: readonly Loss[]
  readonly diagnostics: readonly Diagnostic[]
  /** What it said in another shape than the contract's: a fault of the renderer. */
  readonly faults: readonly string[]
}

/**
 * Takes down what a renderer says, which may be written in JavaScript and say anything. After `close`
 * nobody listens any more.
 */
export const hearRenderer = (): Pick<RenderContext, 'lose' | 'report'> & {
  readonly close: () => Heard
} => {
  const losses: Loss[] = []
  const diagnostics: Diagnostic[] = []
  const faults: string[] = []
  let isOpen = true
  return {
    lose: (said: unknown) => {
      if (!isOpen) return
      if (isLoss(said)) losses.push({ ...said })
      else faults.push('报告的损失不合约定，应为 { node, as, why }')
    },
    report: (said: unknown) => {
      if (!isOpen) return
      if (isDiagnostic(said)) diagnostics.push({ ...said })
      else faults.push('报告的问题不合约定，应为 { code, severity, message, hint }')
    },
    close: () => {
      isOpen = false
      return { losses, diagnostics, faults }
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (said: unknown): said is Fields => typeof said === 'object' && said !== null

const isOneOf = (said: unknown, words: readonly string[]): boolean =>
  typeof said === 'string' && words.includes(said)

const areTexts = (...said: readonly unknown[]): boolean =>
  said.every((word) => typeof word === 'string' && word !== '')

const mayBe = (said: unknown, type: 'string' | 'number'): boolean =>
  said === undefined || typeof said === type

const isOrigin = (said: unknown): said is Origin =>
  isObject(said) &&
  areTexts(said.file) &&
  mayBe(said.line, 'number') &&
  mayBe(said.column, 'number') &&
  mayBe(said.sheet, 'string') &&
  mayBe(said.cell, 'string')

const mayHaveOrigin = ({ origin }: Fields): boolean => origin === undefined || isOrigin(origin)

const isLoss = (said: unknown): said is Loss =>
  isObject(said) &&
  isOneOf(said.node, nodeKinds) &&
  areTexts(said.as, said.why) &&
  mayHaveOrigin(said)

const isDiagnostic = (said: unknown): said is Diagnostic =>
  isObject(said) &&
  areTexts(said.code, said.message) &&
  typeof said.hint === 'string' &&
  isOneOf(said.severity, ['error', 'warning', 'info']) &&
  mayBe(said.character, 'string') &&
  mayHaveOrigin(said)
