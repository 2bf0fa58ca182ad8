import type { PathStep } from '../page/path.ts'

/** How many numbers each command takes. */
const arguments_ = { M: 2, L: 2, l: 2, A: 7, Z: 0 } as const

type Command = keyof typeof arguments_

const isCommand = (letter: string): letter is Command => Object.hasOwn(arguments_, letter)

/**
 * The path data of SVG, as far as charts use them: lines, and arcs of circles.
 * @throws RangeError on anything else
 */
export const readPathData = (data: string): readonly PathStep[] => {
  const steps: PathStep[] = []
  let [x, y] = [0, 0]
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    if (!isCommand(letter)) throw new RangeError(`path command ${letter}`)
    const numbers = Array.from(rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g), ([number]) =>
      Number(number),
    )
    if (numbers.length !== arguments_[letter]) throw new RangeError(`path data ${letter}${rest}`)
    if (letter === 'Z') {
      steps.push({ to: 'close' })
      continue
    }
    const [toX = 0, toY = 0] = numbers.slice(-2)
    ;[x, y] = letter === 'l' ? [x + toX, y + toY] : [toX, toY]
    if (letter === 'A') steps.push({ ...arcOf(numbers), x, y })
    else steps.push({ to: letter === 'M' ? 'move' : 'line', x, y })
  }
  return steps
}

const arcOf = ([radius = 0, other, , isLarge, isClockwise]: readonly number[]) => {
  if (radius !== other) throw new RangeError('an arc that is not of a circle')
  return { to: 'arc', radius, isLarge: isLarge === 1, isClockwise: isClockwise === 1 } as const
}
