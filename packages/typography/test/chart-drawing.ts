/** An element of a drawing, as far as the tests look. */
export interface Shape {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

const decode = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

const attributesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from(
      text.matchAll(/ ([a-z0-9-]+)="([^"<&]*(?:&#\d+;[^"<&]*)*)"/g),
      ([, name = '', value = '']) => [name, decode(value)],
    ),
  )

// All the XML that a drawing of ours may be: one root, in it flat elements with text or nothing.
const attribute = String.raw` [a-z][A-Za-z0-9-]*="(?:[^"<>&]|&#\d+;)*"`
const element = String.raw`<(?<name>[a-z]+)(?<attributes>(?:${attribute})*)(?:\/>|>(?<text>(?:[^<>&]|&#\d+;)*)<\/\k<name>>)`

/**
 * The elements of a drawing in order.
 * @throws Error when it is not well-formed
 */
export const shapesOf = (svg: string): readonly Shape[] => {
  const root = new RegExp(`^<svg(?:${attribute})*>(?<inner>.*)</svg>$`, 's').exec(svg)
  const inner = root?.groups?.inner
  if (inner === undefined) throw new Error(`no drawing: ${svg}`)
  const matches = [...inner.matchAll(new RegExp(element, 'gs'))]
  const rest = inner.replace(new RegExp(element, 'gs'), '')
  if (rest !== '') throw new Error(`not well-formed: ${rest}`)
  return matches.map(({ groups = {} }) => ({
    name: groups.name ?? '',
    attributes: attributesOf(groups.attributes ?? ''),
    text: decode(groups.text ?? ''),
  }))
}

export const numberOf = (shape: Shape, name: string): number => Number(shape.attributes[name])
