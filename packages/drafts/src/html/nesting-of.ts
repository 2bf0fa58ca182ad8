/** Elements that have no end tag, or whose end browsers supply. */
const selfEnding: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dd dt tr td th thead tbody tfoot option optgroup colgroup'.split(
    ' ',
  ),
)

const tag = /<(\/?)([a-z][a-z0-9:-]{0,30})/gi

/** How deep a page's elements stand in each other, by its tags alone; parsers recurse as deep. */
export const nestingOf = (source: string): number => {
  let depth = 0
  let deepest = 0
  for (const [, slash = '', name = ''] of source.matchAll(tag)) {
    if (selfEnding.has(name.toLowerCase())) continue
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
