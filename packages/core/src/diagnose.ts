import type { Diagnostic, Severity } from './diagnostic.ts'
import type { Origin } from './origin.ts'

const diagnose =
  (severity: Severity) =>
  (code: string, message: string, hint: string, origin?: Origin): Diagnostic => ({
    code,
    severity,
    message,
    hint,
    ...(origin === undefined ? {} : { origin }),
  })

/** What must be put right before there is a result. */
export const error = diagnose('error')

/** What its author should look at. */
export const warning = diagnose('warning')

/** What its author may want to know. */
export const info = diagnose('info')
