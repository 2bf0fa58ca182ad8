import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from '../../src/index.ts'
import { copyOf, offering, toolsOf } from '../sample.ts'
import { placed, placeless, requestOf } from './rebuild.ts'

// Whatever is edited, a build that keeps what it can gives what a build of nothing gives, to the byte.

const templates = copyOf('templates', 'templates')

/** A digit of the data, a remark above them, words of a template; the numbers choose which. */
const edit = fc.record({
  kind: fc.constantFrom('digit', 'comment', 'template', 'output'),
  file: fc.nat(),
  place: fc.nat(),
  digit: fc.integer({ min: 1, max: 9 }),
})

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]

const edited = (text: string, { kind, place, digit }: Edit): string => {
  if (kind === 'comment') return `# ${digit}\n${text}`
  if (kind === 'template') return `${text}\n第${digit}条。\n`
  // Figures with their units: a changed date or name would be another document.
  const figures = [...text.matchAll(/\d(?=(?:人|户|万元|%|元))/g)]
  const at = pick(figures, place)?.index
  return at === undefined ? text : `${text.slice(0, at)}${digit}${text.slice(at + 1)}`
}

const places = {
  digit: /^w\/progress\/.*\.yaml$/,
  comment: /^w\/(?:progress|plan)\/.*\.yaml$/,
  template: /^templates\/.*\/body\.md\.hbs$/,
  output: /^w\/out\/.*\.(?:pdf|json)$/,
}

const apply = async (world: ReturnType<typeof toolsOf>['world'], one: Edit): Promise<void> => {
  const files = [...world.files.keys()].filter((path) => places[one.kind].test(path)).toSorted()
  const path = pick(files, one.file)
  if (path === undefined) return
  const text = new TextDecoder().decode(world.files.get(path))
  await world.replace(path, new TextEncoder().encode(edited(text, one)))
}

const plugins = [offering(placeless, placed)]

test.each(['deqing', 'zhongshan', 'ningqing'])(
  'after any edits of %s',
  async (fixture) => {
    const files = { ...copyOf(`fixtures/${fixture}`, 'w'), ...templates }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
        async (rounds) => {
          const { world, tools } = toolsOf(files, { plugins })
          await build(requestOf(), tools)
          for (const round of rounds) {
            for (const one of round) await apply(world, one)
            await build(requestOf(), tools)
          }
          const inputs = [...world.files].filter(([path]) => !/\/out\/|lock/.test(path))
          const clean = toolsOf(Object.fromEntries(inputs), { plugins })
          await build(requestOf(), clean.tools)
          expect([...world.files].toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(
            [...clean.world.files].toSorted(([a], [b]) => (a < b ? -1 : 1)),
          )
        },
      ),
      { numRuns: 4 },
    )
  },
  120_000,
)
