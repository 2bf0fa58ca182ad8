export {
  type Dataset,
  type Department,
  datasetSchema,
  departmentSchema,
  type Goal,
  goalSchema,
  type IssueFacts,
  type Narrative,
  type NarrativePart,
  narrativeSchema,
  type Observation,
  observationSchema,
  type PeriodRecord,
  type Programme,
  periodRecordSchema,
  programmeSchema,
  type Reading,
} from './dataset.ts'
export { fileJsonSchemas } from './file-schemas.ts'
export {
  type Accrual,
  accrualSchema,
  type Better,
  betterSchema,
  type Indicator,
  indicatorSchema,
} from './indicator.ts'
export {
  type DocumentNumberFault,
  type DocumentNumberReading,
  parseDocumentNumber,
} from './parse-document-number.ts'
export {
  aspectWords,
  type FigureReference,
  type NarrativeToken,
  parseNarrative,
} from './parse-narrative.ts'
export { parseQuantity, type QuantityFault, type QuantityReading } from './parse-quantity.ts'
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
export { comparatorSchema, type Target, targetSchema } from './target.ts'
export {
  type DepartmentsFile,
  departmentsFileSchema,
  type PlanFile,
  type ProgressFile,
  planFileSchema,
  progressFileSchema,
  type WrittenIssueFacts,
  type WrittenTarget,
} from './written.ts'
