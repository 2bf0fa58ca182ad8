export { asParagraphs } from './as-paragraphs.ts'
export {
  type Assessment,
  type AssessmentItem,
  assessmentSchema,
  type ScoringRule,
  scoringRuleSchema,
} from './assessment.ts'
export type { CheckSettings, FindingExcuse } from './check-settings.ts'
export {
  type Dataset,
  type Department,
  datasetSchema,
  departmentSchema,
  type Goal,
  goalSchema,
  type IssueFacts,
  type Narrative,
  narrativeSchema,
  type Observation,
  observationSchema,
  type PeriodRecord,
  type Programme,
  periodRecordSchema,
  programmeSchema,
  type Reading,
} from './dataset.ts'
export {
  type DisclosureName,
  type DisclosureProfile,
  disclosureNames,
  disclosureProfileSchema,
  type Excuse,
  type MaskingMethod,
  type MaskingRule,
  maskingMethodSchema,
} from './disclosure.ts'
export {
  type Draft,
  type DraftBlock,
  type DraftCell,
  type DraftFormat,
  type DraftHeading,
  type DraftParagraph,
  type DraftPlace,
  type DraftTable,
  placeInDraft,
  type Span,
  type Stretch,
} from './draft.ts'
export { fileJsonSchemas } from './file-schemas.ts'
export {
  type Accrual,
  accrualSchema,
  type Better,
  betterSchema,
  type Indicator,
  indicatorSchema,
} from './indicator.ts'
export { isSameReading } from './is-same-reading.ts'
export { type WrittenIssuePublication, writtenIssuePublicationSchema } from './issue-publication.ts'
export {
  type Manuscript,
  type ManuscriptBlock,
  manuscriptCharts,
  manuscriptSchema,
  manuscriptTables,
} from './manuscript.ts'
export { milestoneState, milestoneWords } from './milestone-state.ts'
export {
  type Aspect,
  aspectSchema,
  type FigureAt,
  type NarrativePart,
  narrativePartSchema,
} from './narrative-part.ts'
export {
  type DocumentNumberFault,
  type DocumentNumberReading,
  parseDocumentNumber,
} from './parse-document-number.ts'
export {
  type NarrativeNames,
  type NarrativeToken,
  parseNarrative,
  type Reference,
  readBraced,
} from './parse-narrative.ts'
export { parseQuantity, type QuantityFault, type QuantityReading } from './parse-quantity.ts'
export {
  aspectWords,
  type FigureName,
  type Quotation,
  type ReferenceFault,
  type Refusal,
} from './parse-reference.ts'
export { formatTarget, parseTarget, type TargetFault, type TargetReading } from './parse-target.ts'
export {
  comparePeriods,
  endTogether,
  isYearOver,
  lastMonthOf,
  type Period,
  type PeriodPhrases,
  parsePeriod,
  periodEnd,
  periodPhrases,
  periodSchema,
  previousPeriod,
  quartersSoFar,
  samePeriodLastYear,
  yearOf,
} from './period.ts'
export { type Profile, profileSchema, type TableRuling, tableRulingSchema } from './presentation.ts'
export { originSchema, quantitySchema } from './quantity.ts'
export { quantityFaultWords } from './quantity-fault-words.ts'
export { periodMeant, type RelativePeriod, relativePeriods } from './relative-period.ts'
export { comparatorSchema, type Target, targetSchema } from './target.ts'
export {
  type AssessmentFile,
  assessmentFileSchema,
  type DepartmentsFile,
  departmentsFileSchema,
  type PlanFile,
  type ProgressFile,
  planFileSchema,
  progressFileSchema,
  type SeriesFile,
  scoringWords,
  seriesFileSchema,
  type WrittenIssueFacts,
  type WrittenTarget,
} from './written.ts'
export { writtenReading } from './written-reading.ts'
