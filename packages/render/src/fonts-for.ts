import type { FontBook, FontFace } from '@jibao/core'
import type { Language } from '@jibao/document'

/** Traditional characters, as every traditional report has: no font that is made after GB 2312 knows them. */
const probe = Array.from('縣區鄉鎮', (character) => character.codePointAt(0) ?? 0)

const isTraditional = (face: FontFace): boolean => probe.every((point) => face.covers(point))

/**
 * The faces to set a language in. Of those that fill a role a traditional edition takes the first that
 * knows its characters: 仿宋_GB2312 would be mixed with another face within each word.
 */
export const fontsFor = (language: Language, fonts: FontBook): FontBook =>
  language === 'zh-CN'
    ? fonts
    : {
        ...fonts,
        chain: (role) => {
          const faces = fonts.chain(role)
          return [...faces.filter(isTraditional), ...faces.filter((face) => !isTraditional(face))]
        },
      }
