import type { Edition } from '../edition.ts'
import type { OutputTask } from '../make-outputs.ts'
import type { LockLine } from './lock-schema.ts'

/** Which document a line is about. */
export type LockName = Pick<
  LockLine,
  'report' | 'period' | 'disclosure' | 'script' | 'format' | 'extension'
>

/** Tells documents apart, and puts them in order. */
export const lockKey = ({
  report,
  period,
  disclosure,
  script,
  format,
  extension = '',
}: LockName): string => [report, period, disclosure, script ?? '', format, extension].join('\n')

export const lockNameOf = (
  {
    config,
    period,
    renderer: { format, extension },
  }: Pick<OutputTask, 'config' | 'period' | 'renderer'>,
  { disclosure, script }: Edition,
): LockName => ({
  report: config.id,
  period,
  disclosure,
  ...(script === undefined ? {} : { script }),
  format,
  ...(extension === `.${format}` ? {} : { extension }),
})
