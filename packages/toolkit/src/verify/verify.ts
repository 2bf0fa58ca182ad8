import { type Diagnostic, isError } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { openWorkspace } from '../open-workspace.ts'
import type { Tools } from '../tools.ts'
import { traceMissing } from '../trace/diagnostics.ts'
import { recompose } from '../trace/recompose.ts'
import { readTrace, traceName } from '../trace/trace-file.ts'
import type { TracedDocument } from '../trace/trace-schema.ts'
import { countPrinted } from '../trace/words-of.ts'
import {
  outputChanged,
  outputForeign,
  outputMissing,
  outputStale,
  outputUnreadable,
  stalenessUnknown,
} from './diagnostics.ts'
import { type Difference, differenceFound, findDifferences } from './find-differences.ts'
import { findStale, type Staleness } from './find-stale.ts'
import { type FileState, type Readers, readOutput } from './read-output.ts'
import { isSheet } from './sheet-name.ts'

export interface VerifyRequest {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** Folder with the outputs. */
  readonly out: string
}

export interface VerifiedFile {
  readonly format: string
  readonly file: string
  readonly state: FileState
  /** Why it is unreadable, where a plug-in should have read it. */
  readonly problem?: string
  readonly sha256?: string
  /** How many places of it do not say what was rendered there. */
  readonly differing: number
}

export interface VerifiedDocument {
  readonly report: string
  readonly period: Period
  readonly disclosure: TracedDocument['disclosure']
  readonly script?: 'tw' | 'hk'
  readonly title: string
  readonly issuer: string
  /** Date of writing, `YYYY-MM-DD`. */
  readonly date: string
  /** How many places print a value. */
  readonly values: number
  readonly files: readonly VerifiedFile[]
  readonly differences: readonly Difference[]
  readonly stale?: Staleness
}

export interface Verified {
  /** Whether there was anything to verify, and all of it agrees. */
  readonly agrees: boolean
  readonly documents: readonly VerifiedDocument[]
  /** Whether it was held against the data as they are now; not when the workspace cannot be read. */
  readonly isHeldAgainstData: boolean
  /** An error for each thing that does not agree, or that could not be read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads every output of a folder back, and holds it against what was rendered and against the data as they are. */
export const verify = async (
  { workspace: folder, out }: VerifyRequest,
  tools: Tools,
): Promise<Verified> => {
  const { world } = tools
  const trace = await readTrace(out, world)
  if (trace.value === undefined || trace.value === 'none') {
    const told = trace.value === undefined ? trace.diagnostics : [traceMissing(out)]
    return { agrees: false, documents: [], isHeldAgainstData: false, diagnostics: told }
  }
  const {
    read: { value: workspace },
    plugins,
  } = await openWorkspace(folder, tools)
  const { renderers, failures } = plugins
  const documents: VerifiedDocument[] = []
  for (const document of trace.value) {
    const stale =
      workspace && findStale(document, await recompose(document, workspace, tools, plugins))
    documents.push(await verifyDocument(document, stale, out, { world, renderers }))
  }
  const known = new Set(documents.flatMap(({ files }) => files.map(({ file }) => file)))
  const foreign = ((await world.list(out)) ?? []).filter(
    (name) =>
      !known.has(name) &&
      !isSheet(name) &&
      name !== traceName &&
      renderers.some(({ extension }) => name.endsWith(extension)),
  )
  const diagnostics = [
    ...plugins.diagnostics,
    ...failures,
    ...documents.flatMap(diagnosticsOf),
    ...(workspace === undefined ? [stalenessUnknown()] : []),
    ...foreign.map(outputForeign),
  ]
  return {
    agrees: documents.length > 0 && !diagnostics.some(isError),
    documents,
    isHeldAgainstData: workspace !== undefined,
    diagnostics,
  }
}

const verifyDocument = async (
  document: TracedDocument,
  stale: Staleness | undefined,
  out: string,
  readers: Readers,
): Promise<VerifiedDocument> => {
  const { report, period, disclosure, script, title, issuer, date } = document
  const read = await Promise.all(
    document.outputs.map((output) => readOutput(output, document, out, readers)),
  )
  const differences = findDifferences(document, read)
  return {
    report,
    period,
    disclosure,
    ...(script === undefined ? {} : { script }),
    title,
    issuer,
    date,
    values: countPrinted(document),
    files: read.map((one) => ({
      format: one.format,
      file: one.file,
      state: one.state,
      ...(one.problem === undefined ? {} : { problem: one.problem }),
      ...(one.sha256 === undefined ? {} : { sha256: one.sha256 }),
      differing: differences.filter(({ found }) => found.some(({ file }) => file === one.file))
        .length,
    })),
    differences,
    ...(stale === undefined ? {} : { stale }),
  }
}

const diagnosticsOf = ({
  title,
  files,
  differences,
  stale,
}: VerifiedDocument): readonly Diagnostic[] => [
  ...files.flatMap(({ file, state, problem, differing }) => {
    if (state === 'missing') return [outputMissing(file)]
    if (state === 'unreadable') return [outputUnreadable(file, problem)]
    return state === 'changed' && differing === 0 ? [outputChanged(file)] : []
  }),
  ...differences.map(differenceFound),
  ...(stale === undefined ? [] : [outputStale(title, stale)]),
]
