import { isDeepStrictEqual } from 'node:util'
import type { TracedDocument } from './trace-schema.ts'

/**
 * The documents of a folder after a build. A file that was made again belongs to its new document, one that
 * is gone to none. What is left of an older state of a document stays beside the newer one, as its files do.
 * @param present names of the files in the folder
 */
export const mergeDocuments = (
  before: readonly TracedDocument[],
  made: readonly TracedDocument[],
  present: ReadonlySet<string>,
): readonly TracedDocument[] => {
  const remade = new Set(made.flatMap(({ outputs }) => outputs.map(({ file }) => file)))
  const kept = before.flatMap((document) => {
    const outputs = document.outputs.filter(({ file }) => present.has(file) && !remade.has(file))
    return outputs.length === 0 ? [] : [{ ...document, outputs }]
  })
  const states = new Map<string, TracedDocument[]>()
  for (const document of [...made, ...kept]) {
    const name = nameOf(document)
    const known = states.get(name) ?? []
    const same = known.findIndex((one) => isSameContent(one, document))
    const found = known[same]
    if (found === undefined) states.set(name, [...known, document])
    else known[same] = { ...found, outputs: [...found.outputs, ...document.outputs] }
  }
  return [...states.values()]
    .flat()
    .map(inOrder)
    .toSorted((a, b) => byText(keyOf(a), keyOf(b)))
}

/** Inputs may change without a change of what is said. */
const notSaid = { outputs: [], inputs: [] }

const isSameContent = (a: TracedDocument, b: TracedDocument): boolean =>
  isDeepStrictEqual({ ...a, ...notSaid }, { ...b, ...notSaid })

const inOrder = (document: TracedDocument): TracedDocument => ({
  ...document,
  outputs: document.outputs.toSorted((a, b) => byText(a.file, b.file)),
})

const nameOf = ({ report, period, disclosure, script }: TracedDocument): string =>
  [report, period, disclosure, script ?? ''].join('\n')

const keyOf = (document: TracedDocument): string =>
  [nameOf(document), document.outputs[0]?.file ?? ''].join('\n')

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
