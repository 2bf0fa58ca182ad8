import { measureCorpus } from '../packages/checks/test/support/measure-corpus.ts'
import type { CorpusName } from '../packages/checks/test/support/read-corpus.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const titles = {
  own: 'at hand while the checks were written',
  'held-out': 'held out: no check was tuned on them',
} as const satisfies Record<CorpusName, string>

const section = (name: CorpusName): string => {
  const { true: held, false: faulty, precision, recall, kinds } = measureCorpus(name)
  return [
    `Statements ${titles[name]}: ${held} that hold, ${faulty} that do not.`,
    `Precision of errors ${percent(precision)}, recall ${percent(recall)}.`,
    '',
    '| class | found | of |',
    '|---|---|---|',
    ...[...kinds].map(([kind, { found, of }]) => `| ${kind} | ${found} | ${of} |`),
  ].join('\n')
}

/** How well the checks tell true statements from false ones. */
export const benchCorpus = (): string => `${section('own')}\n\n${section('held-out')}`
