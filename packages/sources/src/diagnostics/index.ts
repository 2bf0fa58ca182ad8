export {
  assessmentDuplicate,
  assessmentItemDuplicate,
  assessmentNameUnknown,
  assessmentTarget,
  assessmentYearMismatch,
  deductionTooLarge,
  pointsInvalid,
} from './assessments.ts'
export {
  encodingWrong,
  fileEmpty,
  fileExtension,
  fileMissing,
  fileNotRead,
  fileTooLarge,
  fileUnreadable,
  planMissing,
  sourceFailed,
  workspaceNotFound,
} from './files.ts'
export {
  figureElsewhere,
  importIndicatorUnknown,
  importTimeInvalid,
  workspaceChanged,
} from './imports.ts'
export {
  computedUnknown,
  countingBroken,
  manuscriptDuplicate,
  manuscriptName,
  manuscriptPeriod,
  manuscriptReportUnknown,
  manuscriptSyntax,
} from './manuscripts.ts'
export { memberPatternInvalid } from './members.ts'
export {
  categoryUnknown,
  departmentDuplicate,
  departmentUnknown,
  documentReportUnknown,
  goalDuplicate,
  goalUnknown,
  indicatorDuplicate,
  indicatorUnknown,
  programmeDuplicate,
  programmeUnknown,
  reportDuplicate,
} from './names.ts'
export {
  documentNumberInvalid,
  documentNumberMended,
  documentNumberUnusual,
  type PeriodFact,
  periodConflict,
  periodMismatch,
  periodNameUnknown,
  periodUnknown,
  publicationUnused,
} from './periods.ts'
export {
  goalNumberDuplicate,
  indicatorRepeated,
  milestoneUnit,
  partMisfit,
  partsCircular,
  unitInvalid,
  unitMismatch,
  wholeMilestone,
} from './plan.ts'
export {
  asOfOutside,
  dateInvalid,
  goalYearMismatch,
  milestoneInvalid,
  milestoneMisplaced,
  narrativeDuplicate,
  observationDuplicate,
  quantityInvalid,
} from './progress.ts'
export {
  departmentRepeated,
  figureAspect,
  figureUnknown,
  periodBeforeAll,
  type QuotationFault,
  referenceSyntax,
} from './references.ts'
export { keyMissing, keysConflict, keyUnknown, typeWrong, valueInvalid } from './shape.ts'
export { relationUnknown, targetCircular, targetInvalid, targetMisfit } from './targets.ts'
export { forbiddenCharacter, keyDuplicate, keyNotText, yamlFeature, yamlSyntax } from './yaml.ts'
