import type { FontFile } from '../fonts/cut-face.ts'
import type { UsedFont } from '../fonts/font-use.ts'
import { ofd, xmlFile } from '../xml.ts'
import { resourceFolder } from './parts.ts'

/** `PublicRes.xml`: the fonts of the document, each with its file. */
export const writePublicRes = (
  fonts: readonly (Pick<UsedFont, 'id' | 'face'> & { readonly file: FontFile })[],
): string =>
  xmlFile(
    ofd(
      'Res',
      { BaseLoc: resourceFolder },
      fonts.length === 0
        ? undefined
        : ofd(
            'Fonts',
            {},
            ...fonts.map(({ id, face: { family }, file }) =>
              ofd(
                'Font',
                { ID: id, FontName: family, FamilyName: family, Charset: 'unicode' },
                ofd('FontFile', {}, file.name),
              ),
            ),
          ),
    ),
  )
