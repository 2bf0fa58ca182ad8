import type { Edition } from '../edition.ts'
import type { Done } from '../make-outputs.ts'
import { lockNameOf } from './lock-key.ts'
import type { LockLine } from './lock-schema.ts'
import { showsPlaces } from './shows-places.ts'

/** The line of a file that was made just now; of one that was kept there is one already. */
export const lineOf = (
  { product, verdict: { prepared } }: Done,
  { edition, out }: { readonly edition: Edition; readonly out: string },
): LockLine | undefined => {
  if (product === undefined || product.output.kept || prepared === undefined) return undefined
  const { task, output, told, reads } = product
  const { content, places, observations, template, fonts, options, toolkit, plugin } =
    prepared.ingredients
  const { bytes, sha256, losses, path } = output
  const tellsPlaces = [...told, ...losses].some(({ origin }) => origin !== undefined)
  return {
    ...lockNameOf(task, edition),
    file: path.slice(out.length + 1),
    content,
    ...(tellsPlaces || showsPlaces(task.renderer) ? { places } : {}),
    observations,
    template,
    ...(fonts === undefined ? {} : { fonts }),
    options,
    toolkit,
    ...(reads.length === 0 ? {} : { reads }),
    ...(plugin === undefined ? {} : { plugin }),
    bytes,
    sha256,
  }
}
