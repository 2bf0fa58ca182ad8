import { ordinaryWords } from './ordinary-words.ts'
import { commonSurnames, compoundSurnames, rareSurnames } from './surnames.ts'

const given = String.raw`(?:某{1,2}|[×xX*＊○]{1,2}|\p{Script=Han}{1,2}?)`

const patternOf = (singles: string, behind: string): RegExp =>
  new RegExp(`(?:(?:${compoundSurnames.join('|')})|[${singles}])${given}(?=${behind})`, 'uy')

/** What may end a name: an end, a mark, or a word that goes on about the person. */
const boundary = String.raw`$|[\s，。；：、！？（）()“”《》,.;:…—\d]|(?:家|等|因|患|系|在|的|为|与|和|及|说|夫妇|一家|同志|老人|女士|先生|奶奶|爷爷|同学|参加|反映|表示|告诉|介绍|领|收到|申请|享受|获|住|送|独自|激动|感动|今年)`

/** Where the place alone makes a name likely: a common surname, and an end. */
export const plainName = patternOf(commonSurnames, boundary)

/** Where what follows is said of a person: any surname. */
export const nameBefore = (behind: string): RegExp =>
  patternOf(commonSurnames + rareSurnames, behind)

/**
 * The name that stands at a place of a text: a surname and one or two characters, or 某 or a mark
 * for them.
 */
export const nameAt = (text: string, index: number, name: RegExp): string | undefined => {
  if (ordinaryWords.some((word) => text.startsWith(word, index))) return undefined
  name.lastIndex = index
  return name.exec(text)?.[0]
}
