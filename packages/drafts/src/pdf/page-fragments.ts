import type { Fragment } from './fragment.ts'
import { plainCharacters } from './plain-characters.ts'

/** As pdf.js gives it. */
interface TextItem {
  readonly str: string
  readonly width: number
  /** Six numbers; the direction of the line, that of the letters, the position. */
  readonly transform: readonly unknown[]
}

interface Turned {
  /** Quarter turns. */
  readonly turn: number
  readonly fragment: Fragment
}

const quarter = Math.PI / 2

const turnOf = (across: number, along: number): number =>
  (Math.round(Math.atan2(along, across) / quarter) + 4) % 4

/** Upwards, as PDF counts, to downwards, as we read; a line that runs upwards becomes one to the right. */
const placeItem = ({ str, width, transform }: TextItem): Turned => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform.map(Number)
  const turn = turnOf(a, b)
  const cosine = Math.round(Math.cos(turn * quarter))
  const sine = Math.round(Math.sin(turn * quarter))
  const size = Math.hypot(c, d)
  const x = e * cosine + f * sine
  const y = e * sine - f * cosine
  return { turn, fragment: { text: plainCharacters(str), x, y, width, size } }
}

const isSame = (a: Fragment, b: Fragment | undefined): boolean =>
  b !== undefined && a.text === b.text && Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1

/** The turn that most characters of a page have. */
const mainTurn = (items: readonly Turned[]): number => {
  const counts = [0, 0, 0, 0]
  for (const { turn, fragment } of items) counts[turn] = (counts[turn] ?? 0) + fragment.text.length
  return counts.indexOf(Math.max(...counts))
}

/**
 * What a page says, as it is read: a landscape page that was set on an upright sheet is turned, and
 * what runs in another direction (watermarks, numbers of turned pages) is left out.
 */
export const pageFragments = (
  items: readonly TextItem[],
): { readonly turn: number; readonly fragments: readonly Fragment[] } => {
  const placed = items.filter(({ str }) => str.trim() !== '').map(placeItem)
  const turn = mainTurn(placed)
  const fragments = placed.filter((item) => item.turn === turn).map(({ fragment }) => fragment)
  // Bold type that a font lacks is often made by showing the same words twice.
  return { turn, fragments: fragments.filter((each, index) => !isSame(each, fragments[index - 1])) }
}
