import { type Diagnostic, isError, sortDiagnostics } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { type FormPlan, writeForm } from '@jibao/forms'
import { clashingNames } from '../clashing-names.ts'
import { writeFailed } from '../diagnostics.ts'
import { fileNameOf } from '../file-name.ts'
import { isSameBytes } from '../is-same-bytes.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Tools } from '../tools.ts'
import { formFilled, formNameClash } from './diagnostics.ts'
import { isSettled } from './is-settled.ts'
import { planCollection } from './plan-collection.ts'

export interface FormsRequest {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** As written by the user; it need not be recorded yet. */
  readonly period: string
  /** By id, name or alias; every department that answers for an indicator when empty. */
  readonly departments: readonly string[]
  /** Folder to write to; `forms/<period>` of the workspace when absent. */
  readonly out?: string
}

/** A form that was written. */
export interface MadeForm {
  /** Id. */
  readonly department: string
  readonly period: Period
  readonly path: string
  /** How many indicators it asks for. */
  readonly rows: number
}

export interface FormsResult {
  readonly forms: readonly MadeForm[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes a workbook for each department to fill in. One that holds what is not recorded yet is never written over. */
export const makeForms = async (request: FormsRequest, tools: Tools): Promise<FormsResult> => {
  const { read, plugins } = await openWorkspace(request.workspace, tools)
  const told: Diagnostic[] = [read.diagnostics, plugins.diagnostics, plugins.failures].flat()
  if (read.value === undefined) return { forms: [], diagnostics: sortDiagnostics(told) }
  const workspace = read.value
  const collection = planCollection(workspace, request)
  told.push(...collection.diagnostics)
  const { period, plans } = collection.value ?? { plans: [] }
  told.push(...clashingNames(plans.map(nameOf)).map(formNameClash))
  if (period === undefined || told.some(isError)) {
    return { forms: [], diagnostics: sortDiagnostics(told) }
  }

  const out = request.out ?? `${workspace.folder}/forms/${period}`
  const written = await Promise.all(
    plans.map(async (plan) => ({
      plan,
      path: `${out}/${nameOf(plan)}.xlsx`,
      bytes: await writeForm(plan, { key: workspace.formKey }),
    })),
  )
  for (const { path, bytes } of written) {
    const there = await tools.world.read(path)
    if (there === undefined || isSameBytes(there, bytes)) continue
    const isSafe = await isSettled(there, path, { workspace, period, tools })
    if (!isSafe) told.push(formFilled(path))
  }
  if (told.some(isError)) return { forms: [], diagnostics: sortDiagnostics(told) }

  const forms: MadeForm[] = []
  for (const { plan, path, bytes } of written) {
    try {
      await tools.world.replace(path, bytes)
      forms.push({ department: plan.department.id, period, path, rows: plan.rows.length })
    } catch (error) {
      told.push(writeFailed(path, error))
    }
  }
  return { forms, diagnostics: sortDiagnostics(told) }
}

/** `填报表-2024-Q3-县总工会` */
const nameOf = ({ period, department }: FormPlan): string =>
  fileNameOf(`填报表-${period}-${department.name}`)
