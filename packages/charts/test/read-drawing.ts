import type { FontFace } from '@jibao/core'
import { defaultFontBook } from '@jibao/fonts'
import { look } from '../src/drawing/look.ts'
import { unitsPerPoint } from '../src/drawing/units.ts'

/** Points, from the top left. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Shape {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

const decode = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

// All the XML that a drawing may be: elements with attributes, holding text in parts or nothing, and one group.
const attribute = String.raw` [a-zA-Z][\w-]*="(?:[^"<>&]|&#\d+;)*"`
const words = String.raw`(?:[^<>&]|&#\d+;)+`
const element = new RegExp(
  String.raw`<(?<name>path|text|rect|line|circle)(?<attributes>(?:${attribute})*)(?:\/>|>(?<text>(?:${words}|<tspan(?:${attribute})*>${words}<\/tspan>)*)<\/\k<name>>)`,
  'g',
)
const frame = new RegExp(String.raw`^<svg(?:${attribute})*>(?:<g(?:${attribute})*><\/g>)?<\/svg>$`)

/**
 * The shapes of a drawing in order.
 * @throws Error when it is not well-formed, or has more in it than prints
 */
export const shapesOf = (svg: string): readonly Shape[] => {
  const rest = svg.replace(element, '')
  if (!frame.test(rest)) throw new Error(`not a plain drawing: ${rest}`)
  return [...svg.matchAll(element)].map(({ groups = {} }) => ({
    name: groups.name ?? '',
    attributes: Object.fromEntries(
      Array.from(
        (groups.attributes ?? '').matchAll(/ ([\w-]+)="([^"]*)"/g),
        ([, name = '', text = '']) => [name, decode(text)],
      ),
    ),
    text: decode((groups.text ?? '').replace(/<[^>]*>/g, '')),
  }))
}

const number = ({ attributes }: Shape, name: string): number => Number(attributes[name])

const songti = (): FontFace => {
  const [face] = defaultFontBook().chain('songti')
  if (face === undefined) throw new Error('no face')
  return face
}
const face = songti()

export interface PrintedText {
  readonly text: string
  readonly box: Box
}

/** Texts and the room that they take in the face that prints them. */
export const textsOf = (svg: string): readonly PrintedText[] =>
  shapesOf(svg)
    .filter(({ name }) => name === 'text')
    .map((shape) => {
      const size = number(shape, 'font-size')
      let length = 0
      for (const character of shape.text) length += face.advance(character.codePointAt(0) ?? 0)
      length *= size / 1000
      const anchor = shape.attributes['text-anchor']
      const before = anchor === 'end' ? length : anchor === 'middle' ? length / 2 : 0
      const left = number(shape, 'x') - before
      const baseline = number(shape, 'y')
      return {
        text: shape.text,
        box: {
          left,
          right: left + length,
          top: baseline - size * 0.8,
          bottom: baseline + size * 0.2,
        },
      }
    })

/** Bars, in the order of the data; of a share those of the whole among them. */
export const barsOf = (svg: string): readonly Box[] =>
  shapesOf(svg)
    .filter(
      ({ name, attributes: { fill } }) =>
        name === 'path' && (fill === look.bar || fill === look.otherBar),
    )
    .map(({ attributes: { d = '' } }) => {
      const [x = 0, y = 0, width = 0, , , height = 0] = Array.from(
        d.matchAll(/-?[\d.]+/g),
        ([text]) => Number(text) / unitsPerPoint,
      )
      return {
        left: Math.min(x, x + width),
        right: Math.max(x, x + width),
        top: Math.min(y, y + height),
        bottom: Math.max(y, y + height),
      }
    })

/** Where the points are, which mark targets. */
export const pointsOf = (svg: string): readonly { readonly x: number; readonly y: number }[] =>
  shapesOf(svg).flatMap(({ name, attributes: { transform = '' } }) => {
    const place = /^matrix\(.+,([\d.]+),([\d.]+)\)$/.exec(transform)
    return name === 'path' && place !== null
      ? [{ x: Number(place[1]) / unitsPerPoint, y: Number(place[2]) / unitsPerPoint }]
      : []
  })

/** All words without blanks: a line may end at one. */
export const wordsOf = (svg: string): string =>
  textsOf(svg)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')

/** Coordinates are rounded. */
const slack = 0.1

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - slack &&
  b.left < a.right - slack &&
  a.top < b.bottom - slack &&
  b.top < a.bottom - slack

export const isWithin = (
  { left, right, top, bottom }: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => left > -slack && top > -slack && right < width + slack && bottom < height + slack
