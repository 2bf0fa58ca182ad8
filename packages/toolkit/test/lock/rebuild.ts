import { type BuildRequest, type BuildResult, build, type Tools } from '../../src/index.ts'
import { deqing, named, offering, toolsOf } from '../sample.ts'

/** As our PDF: one that tells no places. */
export const placeless = named('pdf', {
  render: async (report) =>
    new TextEncoder().encode(
      JSON.stringify(report, (key, value: unknown) => (key === 'origin' ? undefined : value)),
    ),
})

/** One that tells places, for all that anybody knows. */
export const placed = named('json')

export const requestOf = (stated: Partial<BuildRequest> = {}): BuildRequest => ({
  workspace: 'w',
  reports: [],
  formats: [],
  out: 'w/out',
  ...stated,
})

/** A world in which everything was built once, and may be changed and built again. */
export const built = async (
  stated: Partial<Tools> = {},
  files: Readonly<Record<string, string | Uint8Array>> = deqing,
) => {
  const opened = toolsOf(files, { plugins: [offering(placeless, placed)], ...stated })
  const { world, tools } = opened
  const first = await build(requestOf(), tools)
  const writes: string[] = []
  const watched: Tools = {
    ...tools,
    world: {
      ...world,
      replace: async (path, bytes) => {
        writes.push(path)
        await world.replace(path, bytes)
      },
    },
  }
  const textAt = (path: string): string => new TextDecoder().decode(world.files.get(path))
  return {
    first,
    world,
    writes,
    textAt,
    edit: async (path: string, change: (text: string) => string) => {
      const before = textAt(path)
      const after = change(before)
      if (after === before) throw new Error(`${path} stays as it is`)
      await world.replace(path, new TextEncoder().encode(after))
    },
    again: async (asked: Partial<BuildRequest> = {}, changed: Partial<Tools> = {}) => {
      writes.length = 0
      return build(requestOf(asked), { ...watched, ...changed })
    },
  }
}

/** `pdf made: figures`; `json kept`. */
export const stories = ({ documents }: Pick<BuildResult, 'documents'>): readonly string[] =>
  documents.map(({ format, state, reasons }) =>
    [`${format} ${state}`, reasons.map(({ kind }) => kind).join()].filter(Boolean).join(': '),
  )
