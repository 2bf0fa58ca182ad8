export { allChecks } from './all-checks.ts'
export type {
  Check,
  CheckContext,
  CheckMeta,
  DataPlace,
  DraftSpan,
  Found,
  FoundOperand,
  Place,
  Recorded,
  Verdict,
} from './check.ts'
export type { Finding, FindingOperand, FindingOrigin } from './finding.ts'
export type {
  Clause,
  Figure,
  Numbering,
  Passage,
  Reading,
  Sentence,
  Subject,
  Time,
  TimeMention,
} from './prose/reading.ts'
export { understand } from './prose/understand.ts'
export type { Checked } from './reporters/checked.ts'
export { toGithub } from './reporters/github.ts'
export { toJunit } from './reporters/junit.ts'
export { toSarif } from './reporters/sarif.ts'
export { type CheckResult, runChecks } from './run-checks.ts'
export type { CheckSettings, FindingExcuse } from './settings.ts'
