import { type Finding, finding, unless } from './finding.ts'
import { nameOf, type PdfFile } from './pdf-file.ts'

/** A profile for the colours, all of which are device RGB or grey; everything opaque. */
export const checkColours = (file: PdfFile): readonly Finding[] => {
  const { catalog, pages, array, dictionary } = file
  const intents = array(catalog.get('OutputIntents')).map(dictionary)
  const profiles = intents.map((intent) => intent.get('DestOutputProfile'))
  return [
    ...unless(
      profiles.length === 1 &&
        nameOf(intents[0]?.get('S')) === 'GTS_PDFA1' &&
        profiles.every((profile) => isRgbProfile(file.stream(profile))),
      'outputIntent',
    ),
    ...pages.flatMap(([, page], index) => {
      const states = dictionary(dictionary(page.get('Resources')).get('ExtGState'))
      return [...states.values()].flatMap((state) =>
        isOpaque(dictionary(state)) ? [] : [finding('transparency', `第${index + 1}页`)],
      )
    }),
  ]
}

const isOpaque = (state: ReturnType<PdfFile['dictionary']>): boolean =>
  (state.get('ca') ?? 1) === 1 &&
  (state.get('CA') ?? 1) === 1 &&
  (nameOf(state.get('SMask')) ?? 'None') === 'None' &&
  (nameOf(state.get('BM')) ?? 'Normal') === 'Normal'

/** ICC.1 7.2: colour space at byte 16, signature at 36. */
const isRgbProfile = (profile: Uint8Array | undefined): boolean =>
  profile !== undefined &&
  Buffer.from(profile.subarray(16, 20)).toString('latin1') === 'RGB ' &&
  Buffer.from(profile.subarray(36, 40)).toString('latin1') === 'acsp'
