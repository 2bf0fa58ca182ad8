import { type Diagnostic, type FontChoice, sortDiagnostics } from '@jibao/core'
import { type Period, periodPhrases } from '@jibao/data-model'
import { chooseFormats } from './choose.ts'
import { clashingNames } from './clashing-names.ts'
import { composeLetters, type Letter, letterTemplate } from './compose-letters.ts'
import { letterNameClash } from './diagnostics.ts'
import { fileNameOf } from './file-name.ts'
import type { FontPolicy } from './find-fonts.ts'
import { planCollection } from './form/plan-collection.ts'
import type { LoadedRenderer } from './loaded-plugins.ts'
import type { Output } from './make-output.ts'
import { type BuildStep, makeOutputs, type OutputTask } from './make-outputs.ts'
import { isAsked, type MissingReport, missingReports } from './missing-reports.ts'
import { openWorkspace } from './open-workspace.ts'
import type { Tools } from './tools.ts'

export interface ReminderRequest {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** As written by the user; the latest recorded one when absent. */
  readonly period?: string
  /** As written by the user; all when empty. */
  readonly departments: readonly string[]
  /** Folder to write to. */
  readonly out: string
  /** Date of the letters, `YYYY-MM-DD`. */
  readonly date: string
  /** By when, in words: 10月12日前. */
  readonly deadline?: string
  /** `auto` when absent. */
  readonly fonts?: FontPolicy
}

export interface ReminderResult {
  /** Absent when the input was refused. */
  readonly period?: Period
  /** 2024年三季度 */
  readonly periodName?: string
  /** Figures that were asked for, of all departments. */
  readonly asked: number
  readonly missing: readonly MissingReport[]
  /** A letter in Word and in PDF for each department of `missing`; `report` is the department's id. */
  readonly outputs: readonly Output[]
  readonly fonts: readonly FontChoice[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Finds out who has not reported a period, and writes to each of them. */
export const remind = async (
  request: ReminderRequest,
  tools: Tools,
  onStep: (step: BuildStep) => void = () => undefined,
): Promise<ReminderResult> => {
  const { date, deadline, out, fonts = 'auto' } = request
  const { read, plugins } = await openWorkspace(request.workspace, tools)
  const { value: workspace } = read
  if (workspace === undefined) {
    return withoutLetters([...read.diagnostics, ...plugins.diagnostics, ...plugins.failures])
  }
  const collection = planCollection(workspace, request)
  const renderers = chooseFormats(plugins, letterFormats)
  const found = [read, plugins, collection, renderers].flatMap(({ diagnostics }) => diagnostics)
  if (collection.value === undefined || renderers.value === undefined) return withoutLetters(found)

  const { period, plans } = collection.value
  const missing = missingReports(plans)
  const { full: periodName } = periodPhrases(period)
  const asked = plans.flatMap(({ rows }) => rows.filter(isAsked)).length
  if (missing.length === 0) return { ...withoutLetters(found), period, periodName, asked }
  const letters = await composeLetters(
    missing,
    { workspace, period, date, deadline },
    tools,
    plugins,
  )
  const tasks = tasksOf(letters.value ?? [], { period, renderers: renderers.value, out })
  const clashes = clashingNames(missing.map(({ department }) => nameOf(department, period)))
  const diagnostics = sortDiagnostics([
    ...found,
    ...letters.diagnostics,
    ...clashes.map(letterNameClash),
  ])
  const circumstances = { workspace: request.workspace, fonts, onStep }
  const made = await makeOutputs(
    { tasks, diagnostics, failures: plugins.failures },
    circumstances,
    tools,
  )
  return {
    period,
    periodName,
    asked,
    missing,
    outputs: made.done.flatMap(({ product }) => product?.output ?? []),
    fonts: made.fonts,
    diagnostics: made.diagnostics,
  }
}

const withoutLetters = (diagnostics: readonly Diagnostic[]) => ({
  asked: 0,
  missing: [],
  outputs: [],
  fonts: [],
  diagnostics: sortDiagnostics(diagnostics),
})

const letterFormats = ['pdf', 'docx']

/** `催报函-2024-Q3-县总工会` */
const nameOf = ({ name }: Letter['department'], period: Period): string =>
  fileNameOf(`催报函-${period}-${name}`)

interface Making {
  readonly period: Period
  readonly renderers: readonly LoadedRenderer[]
  readonly out: string
}

const tasksOf = (
  letters: readonly Letter[],
  { period, renderers, out }: Making,
): readonly OutputTask[] =>
  letters.flatMap(({ department, report }) =>
    renderers.map((renderer) => ({
      config: { id: department.id, template: letterTemplate },
      period,
      report,
      masked: 0,
      renderer,
      path: `${out}/${nameOf(department, period)}${renderer.extension}`,
    })),
  )
