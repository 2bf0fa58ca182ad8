import { type Diagnostic, error } from '@jibao/core'
import { z } from 'zod'
import { diagnosticSchema, parseJson, toldJson } from './plain.ts'

const failureSchema = z.strictObject({ diagnostics: z.array(diagnosticSchema).min(1) })

/** Diagnostics as the reason of a failure, for a queue to keep. */
export const writeFailure = (diagnostics: readonly Diagnostic[]): string =>
  new TextDecoder().decode(toldJson({ diagnostics }))

/** What an engine may say of a job that did not come to an end by itself, and what that means for staff. */
const engineWords: readonly (readonly [RegExp, string])[] = [
  [/stalled/, '做这一份的 worker 几次中途退出或失去联系'],
  [
    /exit code|Child exited|initializing child/i,
    '生成这一份的进程几次中途退出，可能超过了内存或时间的限度',
  ],
]

/** Diagnostics of a failure, whoever wrote its reason. */
export const readFailure = (reason: string): readonly Diagnostic[] => {
  const written = parseJson(reason, failureSchema)
  if (written !== undefined) return written.diagnostics
  const known = engineWords.find(([pattern]) => pattern.test(reason))
  return [
    error(
      'JOB_FAILED',
      known?.[1] ?? `几次都没有做成：${printable(reason)}`,
      '请看 worker 的输出；排除原因后运行 jibao queue retry',
    ),
  ]
}

const longest = 300

/** What an engine or a database says is shown as one short line. */
const printable = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').slice(0, longest)

/**
 * Whether a failed job may be done now: it lacked what whoever enqueues it again puts into the store. Others fail in the
 * same way until somebody has removed the reason.
 */
export const isMendable = (reason: string): boolean =>
  readFailure(reason).some(({ code }) => code === 'JOB_INPUT_MISSING')
