import type {
  AssessmentFile,
  Dataset,
  Department,
  DepartmentsFile,
  Goal,
  Indicator,
  PlanFile,
  Programme,
  ProgressFile,
  SeriesFile,
} from '@jibao/data-model'
import type { ManuscriptFile } from '../manuscript/read-manuscript.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import type { Directory } from './directory.ts'
import { resolveAssessments } from './resolve-assessments.ts'
import { resolveDepartments } from './resolve-departments.ts'
import { resolveGoals } from './resolve-goals.ts'
import { resolveImports } from './resolve-imports.ts'
import { resolveIndicators } from './resolve-indicators.ts'
import { resolveManuscripts } from './resolve-manuscripts.ts'
import { resolveNarratives } from './resolve-narratives.ts'
import {
  progressObservations,
  resolveObservations,
  seriesObservations,
  type WrittenObservation,
} from './resolve-observations.ts'
import { datePeriodFiles, resolvePeriods } from './resolve-periods.ts'
import { resolveProgrammes } from './resolve-programmes.ts'

interface Files {
  readonly departments: SourceFile<DepartmentsFile>
  readonly plans: readonly SourceFile<PlanFile>[]
  readonly progress: readonly SourceFile<ProgressFile>[]
  /** Figures of files that plug-ins read. */
  readonly figures: readonly WrittenObservation[]
  readonly series: readonly SourceFile<SeriesFile>[]
  readonly assessments: readonly SourceFile<AssessmentFile>[]
  readonly manuscripts: readonly ManuscriptFile[]
}

interface Resolved {
  readonly dataset: Dataset
  readonly departments: Directory<Department>
  readonly programmes: Directory<Programme>
  readonly indicators: Directory<Indicator>
}

/** From what was written to what is meant: defaults filled in, references resolved, every fault reported. */
export const resolveDataset = (files: Files, report: Reporter): Resolved => {
  const { plans } = files
  const excuses = (name: string): boolean =>
    plans.length === 0 || plans.some((plan) => plan.mayDeclare(name))
  const departments = resolveDepartments(files.departments, report)
  const programmes = resolveProgrammes(plans, departments, { excuses, report })
  const indicators = resolveIndicators(plans, departments, { excuses, report })
  const isName = (text: string): boolean => indicators.find(text) !== undefined
  const known = { departments, programmes, indicators, isName, excuses, report }
  const goals = resolveGoals(plans, known)
  const progress = datePeriodFiles(files.progress, report)
  const dataset: Dataset = {
    departments: departments.items,
    programmes: programmes.items,
    goals: inPlanOrder(goals.items, programmes),
    indicators: indicators.items,
    observations: resolveObservations(
      [...progressObservations(progress), ...files.figures, ...seriesObservations(files.series)],
      { indicators, imports: resolveImports(progress, indicators, report) },
      report,
    ),
    narratives: resolveNarratives(progress, { ...known, goals }),
    manuscripts: resolveManuscripts(files.manuscripts, known),
    assessments: resolveAssessments(files.assessments, known),
    periods: resolvePeriods(progress, report),
  }
  return { dataset, departments, programmes, indicators }
}

const inPlanOrder = (goals: readonly Goal[], programmes: Directory<Programme>): readonly Goal[] => {
  const rank = new Map(programmes.items.map(({ id }, index) => [id, index]))
  const rankOf = ({ programme }: Goal): number => rank.get(programme) ?? -1
  return goals.toSorted((a, b) => rankOf(a) - rankOf(b) || a.year - b.year || a.number - b.number)
}
