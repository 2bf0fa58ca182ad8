import type { Finding, Reading, Recorded } from '@jibao/checks'
import { type Diagnostic, sortDiagnostics } from '@jibao/core'
import type { CheckSettings, Period } from '@jibao/data-model'
import { measureProgress } from '@jibao/quarter-progress'
import { choosePeriod, readPeriod } from '../choose-period.ts'
import { type Guests, guestChecks, noGuests } from '../guests.ts'
import type { NamedPath } from '../import/find-workbooks.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Tools } from '../tools.ts'
import { type AnnotateTo, annotateDrafts } from './annotate-drafts.ts'
import { type CheckRun, notChecked, summariseFindings } from './check-run.ts'
import { checkedFile } from './checked-file.ts'
import { type DraftStep, type DraftTools, type ReadFile, readDrafts } from './read-drafts.ts'

export interface DraftCheckRequest {
  /** Drafts that somebody wrote. */
  readonly files: readonly NamedPath[]
  /** Folder of the workspace to hold them against, and whose settings apply. */
  readonly against?: string
  /** That they tell of, as written by the user; with a workspace the latest recorded one when absent. */
  readonly period?: string
  /** Where copies with the findings as comments go; none are made when absent. */
  readonly annotate?: AnnotateTo
}

/** What drafts are held against. */
interface Measure {
  readonly settings?: CheckSettings
  readonly against?: Recorded
  readonly period?: Period
  /** Of the workspace's plug-ins. */
  readonly guests?: Pick<Guests, 'checks'>
  readonly diagnostics: readonly Diagnostic[]
  /** Whether what was asked for could not be had. */
  readonly isRefused: boolean
}

/** 勾稽 on drafts: each by itself, against each other, and against a workspace where one is given. */
export const checkDrafts = async (
  request: DraftCheckRequest,
  tools: Pick<Tools, 'world' | 'plugins' | 'openPlugin'> & DraftTools,
  onStep: (step: DraftStep) => void = () => undefined,
): Promise<CheckRun> => {
  const {
    settings,
    against,
    period,
    guests = noGuests,
    ...measure
  } = await measureOf(request, tools)
  if (measure.isRefused) return notChecked(measure.diagnostics)
  const read = await readDrafts(request.files, tools, onStep)
  const { allChecks, runChecks, understand } = await import('@jibao/checks')
  const files = read.files.map((file) => ({ ...file, reading: understand(file.draft) }))
  const added = guestChecks(guests.checks)
  const { findings, diagnostics } = runChecks(
    [...allChecks, ...added],
    {
      readings: files.map(({ reading }) => reading),
      ...(against === undefined ? {} : { against }),
      ...(period === undefined ? {} : { period }),
    },
    settings,
  )
  const annotated = await annotate(files, findings, request.annotate, tools)
  return {
    findings,
    addedChecks: added.map(({ meta }) => meta),
    summary: summariseFindings(findings),
    files: files.map(({ reading }) => checkedFile(reading)),
    annotated: annotated.copies,
    diagnostics: sortDiagnostics(
      [measure, read, { diagnostics }, annotated].flatMap((one) => one.diagnostics),
    ),
  }
}

const annotate = async (
  files: readonly (ReadFile & { readonly reading: Reading })[],
  findings: readonly Finding[],
  to: AnnotateTo | undefined,
  { world }: Pick<Tools, 'world'>,
): ReturnType<typeof annotateDrafts> =>
  to === undefined
    ? { copies: [], diagnostics: [] }
    : annotateDrafts(files, findings, { to, world })

const measureOf = async (
  { against: folder, period: asked }: DraftCheckRequest,
  tools: Pick<Tools, 'world' | 'plugins' | 'openPlugin'>,
): Promise<Measure> => {
  if (folder === undefined) {
    if (asked === undefined) return { diagnostics: [], isRefused: false }
    const { value: period, diagnostics } = readPeriod(asked)
    return period === undefined
      ? { diagnostics, isRefused: true }
      : { period, diagnostics, isRefused: false }
  }
  const { read, plugins } = await openWorkspace(folder, tools)
  const { value: workspace } = read
  const diagnostics = [...read.diagnostics, ...plugins.diagnostics, ...plugins.failures]
  if (workspace === undefined) return { diagnostics: sortDiagnostics(diagnostics), isRefused: true }
  const { dataset, checks: settings } = workspace
  const chosen = choosePeriod(dataset, asked)
  const found = sortDiagnostics([...diagnostics, ...chosen.diagnostics])
  if (chosen.value === undefined) return { diagnostics: found, isRefused: true }
  const { period } = chosen.value
  const against = { dataset, period, progress: measureProgress(dataset, period) }
  return { settings, against, period, guests: plugins, diagnostics: found, isRefused: false }
}
