import {
  type Diagnostic,
  fail,
  type Outcome,
  sortDiagnostics,
  succeedUnlessErrors,
  type World,
} from '@jibao/core'
import type { DepartmentsFile } from '@jibao/data-model'
import { fileMissing, planMissing, workspaceNotFound } from './diagnostics/index.ts'
import { dropConsequences } from './drop-consequences.ts'
import type { FigureSource } from './figure-source.ts'
import { listWorkspaceFiles } from './list-workspace-files.ts'
import { readManuscript } from './manuscript/read-manuscript.ts'
import { readFigures } from './read-figures.ts'
import { checkDocuments } from './resolve/check-documents.ts'
import { checkManuscripts } from './resolve/check-manuscripts.ts'
import { resolveChecks } from './resolve/resolve-checks.ts'
import { resolveDataset } from './resolve/resolve-dataset.ts'
import { departmentId } from './resolve/resolve-departments.ts'
import { resolveDisclosure } from './resolve/resolve-disclosure.ts'
import { resolveMembers } from './resolve/resolve-members.ts'
import { resolvePlugins } from './resolve/resolve-plugins.ts'
import { resolveReports } from './resolve/resolve-reports.ts'
import {
  assessmentShape,
  departmentsShape,
  planShape,
  progressShape,
  seriesShape,
  workspaceShape,
} from './shapes.ts'
import { type ReadContext, readSourceFile, type SourceFile, unreadableFile } from './source-file.ts'
import type { Workspace } from './workspace.ts'
import { originAt } from './yaml/located.ts'

/**
 * Reads a workspace folder: `jibao.yaml`, `departments.yaml`, `plan/*.yaml`, and where there are any
 * `progress/*.yaml`, `series/*.yaml`, `assessment/*.yaml`, `manuscripts/*.md`. One run reports every fault, each with its place relative to the folder; no value comes with an error.
 * @param sources read what is not YAML in `progress/`; without them such files are not looked at
 */
export const readWorkspace = async (
  folder: string,
  world: World,
  sources?: readonly FigureSource[],
): Promise<Outcome<Workspace>> => {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const context: ReadContext = { folder, world, report }

  const files = await listWorkspaceFiles(context)
  if (files.workspace === undefined) {
    return fail(...diagnostics, workspaceNotFound(folder))
  }
  const [settings, departmentsFile, plans, progress, series, assessments, manuscripts] =
    await Promise.all([
      readSourceFile(files.workspace, workspaceShape, context),
      readDepartments(files.departments, context),
      Promise.all(files.plans.map((file) => readSourceFile(file, planShape, context))),
      Promise.all(files.progress.map((file) => readSourceFile(file, progressShape, context))),
      Promise.all(files.series.map((file) => readSourceFile(file, seriesShape, context))),
      Promise.all(files.assessments.map((file) => readSourceFile(file, assessmentShape, context))),
      Promise.all(files.manuscripts.map((file) => readManuscript(file, context))),
    ])
  if (plans.length === 0) report(planMissing)
  const figures =
    sources === undefined
      ? []
      : await Promise.all(files.otherProgress.map((file) => readFigures(file, sources, context)))

  const { dataset, departments, programmes, indicators } = resolveDataset(
    {
      departments: departmentsFile,
      plans,
      progress,
      figures: figures.flat(),
      series,
      assessments,
      manuscripts: manuscripts.filter((manuscript) => manuscript !== undefined),
    },
    report,
  )
  const { written, tree } = settings
  const { name = '', issuer, mark, addressees = [], copyTo = [] } = written
  const reports = resolveReports(settings, programmes, report)
  checkDocuments(progress, { reports, excuses: settings.mayDeclare }, report)
  checkManuscripts(dataset.manuscripts, { reports, excuses: settings.mayDeclare }, report)
  const members = resolveMembers(settings, report)
  const workspace: Workspace = {
    folder,
    name,
    issuer:
      issuer === undefined
        ? ''
        : departmentId(departments, { text: issuer, origin: originAt(tree, ['issuer']) }, report),
    ...(mark === undefined ? {} : { mark }),
    addressees,
    copyTo,
    reports,
    ...(members.length === 0 ? {} : { members }),
    plugins: resolvePlugins(settings),
    dataset,
    disclosure: resolveDisclosure(settings, { indicators, report }),
    checks: resolveChecks(settings),
    protectedTerms: written.protectedTerms ?? [],
    formKey: written.forms?.key ?? '',
    origin: tree.origin,
  }
  return succeedUnlessErrors(workspace, sortDiagnostics(dropConsequences(diagnostics)))
}

const readDepartments = async (
  file: string | undefined,
  context: ReadContext,
): Promise<SourceFile<DepartmentsFile>> => {
  if (file !== undefined) return readSourceFile(file, departmentsShape, context)
  const expected = 'departments.yaml'
  context.report(fileMissing(expected))
  return unreadableFile(expected)
}
