import type { Diagnostic, Outcome, World } from '@jibao/core'
import type { Observation } from '@jibao/data-model'
import { writeFailed } from '../diagnostics.ts'
import type { Product } from '../make-output.ts'
import { replaceUnlessSame } from '../replace-unless-same.ts'
import { traceReplaced } from './diagnostics.ts'
import { inputsOf, openHashes, recordedIn } from './inputs-of.ts'
import { mergeDocuments } from './merge-documents.ts'
import type { Content } from './trace-document.ts'
import { traceName } from './trace-file.ts'
import type { TracedDocument, TracedOutput } from './trace-schema.ts'
import { writeTrace } from './trace-text.ts'

export interface Build {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly out: string
  /** What was made, and what was kept. */
  readonly products: readonly (Product & { readonly content: Content })[]
  readonly observations: readonly Observation[]
  /** What the folder of the outputs had on record. */
  readonly before: Outcome<readonly TracedDocument[] | 'none'>
}

export interface KeptTrace {
  /** Path; absent when nothing was made. */
  readonly trace?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Records, beside the outputs of a build, what they say and where it comes from; earlier builds stay recorded. */
export const keepTrace = async (build: Build, world: World): Promise<KeptTrace> => {
  const { out, products, before } = build
  if (products.length === 0) return { diagnostics: [] }
  const damaged = before.value === undefined ? [traceReplaced(traceName)] : []
  const earlier = before.value === undefined || before.value === 'none' ? [] : before.value
  const present = new Set(await world.list(out))
  const documents = mergeDocuments(earlier, await documentsOf(build, world), present)
  const trace = `${out}/${traceName}`
  try {
    await replaceUnlessSame(trace, writeTrace(documents), world)
  } catch (problem) {
    return { diagnostics: [...damaged, writeFailed(trace, problem)] }
  }
  return { trace, diagnostics: damaged }
}

const documentsOf = async (
  { workspace, out, products, observations }: Build,
  world: World,
): Promise<readonly TracedDocument[]> => {
  const hashOf = openHashes(workspace, world)
  const recorded = recordedIn(observations)
  const formats = new Map<Content, Product[]>()
  for (const product of products) {
    const { content } = product
    formats.set(content, [...(formats.get(content) ?? []), product])
  }
  return Promise.all(
    [...formats].map(async ([content, made]) => ({
      ...content,
      outputs: made.map((product) => outputOf(product, out)),
      inputs: await inputsOf(content, recorded, hashOf),
    })),
  )
}

const outputOf = ({ output, told }: Product, out: string): TracedOutput => {
  const { format, path, bytes, sha256, losses } = output
  return {
    format,
    file: path.slice(out.length + 1),
    bytes,
    sha256,
    ...(losses.length === 0 ? {} : { losses }),
    ...(told.length === 0 ? {} : { diagnostics: told }),
  }
}
