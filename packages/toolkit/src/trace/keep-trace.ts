import type { Diagnostic, World } from '@jibao/core'
import type { Observation } from '@jibao/data-model'
import { writeFailed } from '../diagnostics.ts'
import type { Edition } from '../edition.ts'
import type { Output } from '../make-output.ts'
import type { OutputTask } from '../make-outputs.ts'
import { traceReplaced } from './diagnostics.ts'
import { inputsOf, openHashes, recordedIn } from './inputs-of.ts'
import { mergeDocuments } from './merge-documents.ts'
import { traceDocument } from './trace-document.ts'
import { readTrace, traceName } from './trace-file.ts'
import type { TracedDocument } from './trace-schema.ts'
import { writeTrace } from './trace-text.ts'

export interface Build {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly out: string
  readonly edition: Edition
  readonly tasks: readonly OutputTask[]
  readonly outputs: readonly Output[]
  readonly observations: readonly Observation[]
}

export interface KeptTrace {
  /** Path; absent when nothing was made. */
  readonly trace?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** Records, beside the outputs of a build, what they say and where it comes from; earlier builds stay recorded. */
export const keepTrace = async (build: Build, world: World): Promise<KeptTrace> => {
  const { out, outputs } = build
  if (outputs.length === 0) return { diagnostics: [] }
  const before = await readTrace(out, world)
  const damaged = before.value === undefined ? [traceReplaced(traceName)] : []
  const earlier = before.value === undefined || before.value === 'none' ? [] : before.value
  const present = new Set(await world.list(out))
  const documents = mergeDocuments(earlier, await documentsOf(build, world), present)
  const trace = `${out}/${traceName}`
  try {
    await world.replace(trace, new TextEncoder().encode(writeTrace(documents)))
  } catch (problem) {
    return { diagnostics: [...damaged, writeFailed(trace, problem)] }
  }
  return { trace, diagnostics: damaged }
}

const documentsOf = async (
  { workspace, out, edition, tasks, outputs, observations }: Build,
  world: World,
): Promise<readonly TracedDocument[]> => {
  const hashOf = openHashes(workspace, world)
  const recorded = recordedIn(observations)
  const trees = new Map(tasks.map((task) => [task.report, task]))
  const documents = [...trees].map(async ([tree, { config, period }]) => {
    const paths = new Set(tasks.filter((one) => one.report === tree).map(({ path }) => path))
    const made = outputs.filter(({ path }) => paths.has(path))
    if (made.length === 0) return []
    const content = traceDocument({ report: config.id, period, edition, tree })
    return [
      {
        ...content,
        outputs: made.map(({ format, path, bytes, sha256 }) => ({
          format,
          file: path.slice(out.length + 1),
          bytes,
          sha256,
        })),
        inputs: await inputsOf(content, recorded, hashOf),
      },
    ]
  })
  return (await Promise.all(documents)).flat()
}
