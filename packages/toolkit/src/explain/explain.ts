import { type Diagnostic, isError } from '@jibao/core'
import { type Period, parsePeriod } from '@jibao/data-model'
import { readImports } from '@jibao/sources'
import { openWorkspace } from '../open-workspace.ts'
import type { Tools } from '../tools.ts'
import { openHashes } from '../trace/inputs-of.ts'
import { placeOfPiece } from '../trace/place-of-piece.ts'
import { recompose } from '../trace/recompose.ts'
import type { TracedDocument, TracedOutput, TracedValue } from '../trace/trace-schema.ts'
import { textOfPiece } from '../trace/words-of.ts'
import { fileChanged, fileNotOurs, periodUnknown, reportNotBuilt } from './diagnostics.ts'
import { type ExplainedFigure, explainFigure } from './explain-figure.ts'
import { type AskedFile, findDocuments } from './find-document.ts'
import { openHistory } from './import-history.ts'
import { plainWords } from './plain-words.ts'
import { type Answer, answerOf, type Question, readQuestion } from './question.ts'

export interface ExplainRequest {
  /** A printed number, or what it is called. */
  readonly text: string
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** Folder with the outputs. */
  readonly out: string
  /** The file that prints it; all documents of `out` when absent. */
  readonly file?: { readonly path: string; readonly shownAs: string }
  readonly report?: string
  /** As written by the user. */
  readonly period?: string
}

/** A document, and the figures in it that were asked about. */
export interface ExplainedDocument {
  readonly report: string
  readonly period: Period
  readonly disclosure: TracedDocument['disclosure']
  readonly script?: 'tw' | 'hk'
  readonly title: string
  readonly outputs: readonly TracedOutput[]
  readonly figures: readonly ExplainedFigure[]
  /** Where the words stand in the text without being a figure of ours. */
  readonly inText: readonly string[]
}

/** A figure that is something like what was asked about. */
interface NearMiss {
  readonly title: string
  readonly label: string
  readonly printed: string
  readonly why: Exclude<Answer, 'same' | 'none'>
}

export interface Explained {
  readonly text: string
  /** Whether we printed it as a figure. */
  readonly found: boolean
  readonly documents: readonly ExplainedDocument[]
  readonly near: readonly NearMiss[]
  /** The file that was asked about; `stands` tells whether the words are in it at all, where that can be read. */
  readonly file?: Omit<AskedFile, 'text'> & { readonly stands?: boolean }
  readonly diagnostics: readonly Diagnostic[]
}

/** Where a number comes from that a document of ours prints: from what its build recorded, held against today's data. */
export const explain = async (request: ExplainRequest, tools: Tools): Promise<Explained> => {
  const question = readQuestion(request.text)
  const asked = request.period === undefined ? undefined : parsePeriod(request.period)
  if (request.period !== undefined && asked === undefined) {
    return nothing(request, [periodUnknown(request.period)])
  }
  const period = asked === undefined ? {} : { period: asked }
  const { documents, file, diagnostics } = await findDocuments({ ...request, ...period }, tools)
  if (diagnostics.some(isError)) return nothing(request, diagnostics)
  if (documents.length === 0 && file === undefined) return nothing(request, [reportNotBuilt()])

  const explained = await explainDocuments(documents, question, request, tools)
  const isFound = explained.some(({ figures }) => figures.length > 0)
  const told = [
    ...(file?.state === 'changed' ? [fileChanged(file.file)] : []),
    ...(file?.state === 'unknown' ? [fileNotOurs(file.file)] : []),
  ]
  return {
    text: request.text,
    found: isFound,
    documents: explained,
    near: isFound ? [] : documents.flatMap((one) => nearMisses(one, question)),
    ...(file === undefined ? {} : { file: askedFile(file, question) }),
    diagnostics: [...diagnostics, ...told],
  }
}

const nothing = ({ text }: ExplainRequest, diagnostics: readonly Diagnostic[]): Explained => ({
  text,
  found: false,
  documents: [],
  near: [],
  diagnostics,
})

const explainDocuments = async (
  documents: readonly TracedDocument[],
  question: Question,
  { workspace: folder }: ExplainRequest,
  tools: Tools,
): Promise<readonly ExplainedDocument[]> => {
  const answering = documents.map((document) => {
    const values = document.values.filter((value) => answerOf(value, question) === 'same')
    const inText = values.length > 0 ? [] : placesInText(document, question)
    return { document, values, inText }
  })
  const relevant = answering.filter(({ values, inText }) => values.length + inText.length > 0)
  if (relevant.length === 0) return []

  const { read, plugins } = await openWorkspace(folder, tools)
  const { value: workspace } = read
  const hashOf = openHashes(folder, tools.world)
  const imports = workspace === undefined ? [] : await readImports(folder, tools.world)
  const historyOf = openHistory(imports, workspace?.dataset ?? { indicators: [] })
  return Promise.all(
    relevant.map(async ({ document, values, inText }) => {
      const { report, period, disclosure, script, title, outputs, inputs } = document
      const hashes = await Promise.all(
        inputs.map(async ({ file }) => [file, await hashOf(file)] as const),
      )
      const today = {
        dataset: workspace?.dataset,
        historyOf,
        content: workspace && (await recompose(document, workspace, tools, plugins)),
        hashes: new Map(hashes),
      }
      return {
        report,
        period,
        disclosure,
        ...(script === undefined ? {} : { script }),
        title,
        outputs,
        figures: sameFigures(values).map((same) => explainFigure(same, document, today)),
        inText,
      }
    }),
  )
}

/** Values that are the same figure, however often it is printed. */
const sameFigures = (
  values: readonly TracedValue[],
): readonly (readonly [TracedValue, ...TracedValue[]])[] => {
  const figures = new Map<string, [TracedValue, ...TracedValue[]]>()
  for (const value of values) {
    const key = value.id ?? JSON.stringify([value.label, value.printed, value.origin])
    const found = figures.get(key)
    if (found === undefined) figures.set(key, [value])
    else found.push(value)
  }
  return [...figures.values()]
}

/** Numbers that stand in words: of a plan's text, or of a sentence that somebody typed. */
const placesInText = (document: TracedDocument, { words, number }: Question): readonly string[] =>
  number === undefined
    ? []
    : document.pieces
        .filter((piece) => stands(words, plainWords(textOfPiece(piece, document))))
        .map((piece) => placeOfPiece(piece, document))

/** Whether the words stand in a text, and not as a part of a longer number. */
const stands = (words: string, text: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + words.length)
    const startsInside = /^[\d.]/.test(words) && /\d\.?$/.test(before)
    const endsInside = /\d$/.test(words) && /^\.?\d/.test(after)
    if (!startsInside && !endsInside) return true
  }
  return false
}

const askedFile = (
  { text, ...file }: AskedFile,
  { words }: Question,
): NonNullable<Explained['file']> =>
  text === undefined ? file : { ...file, stands: words !== '' && stands(words, text) }

const mostNear = 5

const nearMisses = (document: TracedDocument, question: Question): readonly NearMiss[] => {
  const near = new Map<string, NearMiss>()
  for (const value of document.values) {
    const why = answerOf(value, question)
    if (why === 'same' || why === 'none') continue
    const { label = '', printed } = value
    near.set(label, { title: document.title, label, printed, why })
  }
  return [...near.values()].slice(0, mostNear)
}
