import { fail, type Outcome, type World } from '@jibao/core'
import { parseTableMap, type TableMap } from '@jibao/forms'
import { encodingWrong, fileUnreadable, pathMissing } from './diagnostics.ts'
import type { NamedPath } from './find-workbooks.ts'

/** The file given by `--map`, in UTF-8. */
export const readMap = async (file: NamedPath, world: World): Promise<Outcome<TableMap>> => {
  const bytes = await world.read(file.path).catch((error: unknown) => fileUnreadable(file, error))
  if (bytes === undefined) return fail(pathMissing(file))
  if (!(bytes instanceof Uint8Array)) return fail(bytes)
  const text = decode(bytes)
  return text === undefined ? fail(encodingWrong(file)) : parseTableMap(text, file.shownAs)
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
