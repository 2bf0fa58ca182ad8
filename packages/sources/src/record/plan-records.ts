import type { World } from '@jibao/core'
import { textOfBytes } from './file-bytes.ts'
import { fileRecord, type PlacedFigure } from './file-record.ts'
import { findWritten } from './find-written.ts'
import { beginProgressFile, isSeriesFile, progressFileOf } from './progress-files.ts'
import type { WorkbookToRecord } from './record-figures.ts'
import { recordInFile } from './record-in-file.ts'
import type { WantedFigure } from './wanted-figures.ts'
import { parseYamlText, type YamlText } from './yaml-text.ts'

interface Request {
  readonly folder: string
  readonly wanted: ReadonlyMap<string, WantedFigure>
  readonly imports: readonly WorkbookToRecord[]
  readonly world: World
}

interface PlannedFile {
  /** `undefined` for a new one. */
  readonly before: Uint8Array | undefined
  readonly after: string
}

interface OpenFile {
  readonly before: Uint8Array | undefined
  readonly yaml: YamlText
}

type Open = (file: string) => Promise<OpenFile>

/** The files that change, by path from the workspace. */
export const planRecords = async (request: Request): Promise<ReadonlyMap<string, PlannedFile>> => {
  const open = fileOpener(request)
  const placed = new Map<string, PlacedFigure>()
  for (const [key, wanted] of request.wanted) placed.set(key, await place(wanted, request, open))
  const files = new Set([...placed.values()].flatMap(({ file, journal }) => [file, journal]))
  const planned = new Map<string, PlannedFile>()
  for (const file of files) {
    const { before, yaml } = await open(file)
    planned.set(file, {
      before,
      after: recordInFile(yaml, fileRecord(file, placed, request.imports)),
    })
  }
  return planned
}

/** Reads and parses each file once. */
const fileOpener = ({ folder, world }: Request): Open => {
  const opened = new Map<string, Promise<OpenFile>>()
  const open: Open = async (file) => {
    const before = await world.read(`${folder}/${file}`)
    const source =
      before === undefined ? await beginProgressFile(file, folder, world) : textOfBytes(before)
    return { before, yaml: parseYamlText(source) }
  }
  return (file) => {
    const known = opened.get(file) ?? open(file)
    opened.set(file, known)
    return known
  }
}

const place = async (
  wanted: WantedFigure,
  { folder, world }: Request,
  open: Open,
): Promise<PlacedFigure> => {
  const { indicator, period, recorded } = wanted
  if (recorded === undefined) {
    const file = await progressFileOf(period, folder, world)
    return { wanted, file, journal: file, written: undefined }
  }
  const { file } = recorded.origin
  return {
    wanted,
    file,
    journal: isSeriesFile(file) ? await progressFileOf(period, folder, world) : file,
    written: findWritten((await open(file)).yaml, indicator, recorded),
  }
}
