import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../packages/renderer-html/src/index.ts'
import { useBrowser } from './browser.ts'
import { jibao } from './collection.ts'
import { run, temporaryFolder, withoutBlanks } from './tools.ts'

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const folder = temporaryFolder()
afterAll(folder.remove)
const withPage = useBrowser()

/** Builds the pages of a workspace, for the last period that it records; their paths. */
const buildPages = (workspace: string, out: string, ...asked: readonly string[]) => {
  const path = join(folder.path, out)
  const { exitCode, outputs } = jibao(
    'build',
    '--workspace',
    workspace,
    '--format',
    'html',
    '--out',
    path,
    ...asked,
  )
  expect(exitCode).toBe(0)
  return (outputs as readonly { readonly path: string }[]).map((output) => output.path)
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Every rule that axe has, those that are off unless asked for among them. */
const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const violations = (await page.evaluate(`(() => {
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]))
    return axe.run(document, { rules, resultTypes: ['violations'] }).then((found) => found.violations)
  })()`)) as readonly Violation[]
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

const widths = [360, 768, 1280]

/** What a page shows, a line or cell each. */
const shownLines = async (page: Page, within: string): Promise<readonly string[]> => {
  const text = (await page.evaluate(
    `document.querySelector(${JSON.stringify(within)}).innerText`,
  )) as string
  return text
    .split(/[\n\t]/)
    .map(withoutBlanks)
    .filter((line) => line !== '')
}

/** What stands on paper: outside of tables, and in their cells. */
const printedLines = async (page: Page) => {
  const textOf = async (selector: string): Promise<readonly string[]> =>
    (
      (await page.evaluate(
        `Array.from(document.querySelectorAll(${JSON.stringify(selector)}))
        .filter((one) => one.getClientRects().length > 0).map((one) => one.innerText)`,
      )) as readonly string[]
    ).map(withoutBlanks)
  const outside = 'article :is(h1, h2, h3, h4, h5, h6, p, li:not(:has(li)))'
  return {
    prose: await textOf(outside),
    cells: await textOf('article :is(th, td, caption)'),
  }
}

/** Those that a text does not say, or says in another order. */
const missingFrom = (text: string, lines: readonly string[]): readonly string[] => {
  let from = 0
  return lines.filter((line) => {
    const at = text.indexOf(line, from)
    if (at >= 0) from = at + line.length
    return at < 0
  })
}

const printedText = (path: string): string =>
  withoutBlanks(run('pdftotext', ['-raw', path, '-'])).replaceAll(/—\d+—/g, '')

/** One fixture is enough to see that the words of Hong Kong change nothing of a page. */
const scriptsOf = (fixture: string): readonly (readonly [string, string])[] => [
  ['in simplified characters', 'hans'],
  ['in traditional characters', 'hant'],
  ...(fixture === 'gallery' ? [['in those of Hong Kong', 'hant-hk'] as const] : []),
]

const workspaces = readdirSync(fixtures).filter((name) =>
  existsSync(join(fixtures, name, 'jibao.yaml')),
)

describe.each(workspaces)('the pages of %s', (fixture) => {
  describe.each(scriptsOf(fixture))('%s', (_, script) => {
    let paths: readonly string[] = []
    beforeAll(() => {
      paths = buildPages(join(fixtures, fixture), `${fixture}-${script}`, '--script', script)
      expect(paths.length).toBeGreaterThan(0)
    })

    test.each(widths)('are read by everybody, and fit a screen of %d pixels', async (width) => {
      for (const file of paths) {
        await withPage({ file, viewport: { width, height: 800 } }, async (page, incidents) => {
          expect(await violationsOn(page)).toEqual([])
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
          expect(incidents).toEqual({ requests: [], faults: [] })
        })
      }
    })

    test('say the same without their style, in the same order', async () => {
      for (const file of paths) {
        await withPage({ file }, async (page) => {
          const [cells, drawings] = (await page.evaluate(`(() => {
            document.querySelector('style').remove()
            for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style')
            for (const element of document.querySelectorAll('details')) element.open = true
            const shown = (selector) => Array.from(document.querySelectorAll(selector))
              .filter((element) => element.getClientRects().length > 0).length
            return [[shown('td, th'), document.querySelectorAll('td, th').length],
              [shown('figure svg'), document.querySelectorAll('figure').length]]
          })()`)) as readonly (readonly [number, number])[]
          expect(cells?.[0]).toBe(cells?.[1])
          expect(drawings?.[0]).toBe(drawings?.[1])
          const shown = (await shownLines(page, 'body')).join('')
          const { text } = await html().readBack(readFileSync(file))
          expect(missingFrom(shown, text.map(withoutBlanks))).toEqual([])
        })
      }
    })

    test('leave the printer whole, on official paper', async () => {
      for (const file of paths) {
        await withPage({ file }, async (page) => {
          const path = file.replace(/\.html$/, '.pdf')
          await page.pdf({ path, preferCSSPageSize: true })
          await page.emulateMediaType('print')
          const printed = printedText(path)
          const { prose, cells } = await printedLines(page)
          expect(missingFrom(printed, prose)).toEqual([])
          // A merged cell may go on below others, on the next page.
          expect(cells.filter((cell) => !printed.includes(cell))).toEqual([])
          expect(run('pdfinfo', [path])).toMatch(
            /Page size: +59[45]\.\d+ x 84[12](?:\.\d+)? pts \(A4\)/,
          )
        })
      }
    })
  })
})

test('a letter has no number on its first page, and one on each further page', async () => {
  const letter = buildPages(join(fixtures, 'gallery'), 'letter', '催报函')
  for (const file of letter) {
    await withPage({ file }, async (page) => {
      const path = file.replace(/\.html$/, '.pdf')
      await page.pdf({ path, preferCSSPageSize: true })
      const pages = run('pdftotext', ['-raw', path, '-']).split('\f').slice(0, -1)
      expect(pages.map((text) => /—(\d+)—/.exec(withoutBlanks(text))?.[1])).toEqual([
        undefined,
        ...pages.slice(1).map((_, index) => `${index + 2}`),
      ])
      expect(pages.length).toBeGreaterThan(1)
    })
  }
})

test('figures tell where they come from in a page of the bureau, and in none for others', () => {
  const workspace = join(folder.path, 'traced')
  cpSync(join(fixtures, 'ningqing'), workspace, { recursive: true })
  appendFileSync(
    join(workspace, 'jibao.yaml'),
    "plugins:\n  - ['@jibao/renderer-html', { origins: true }]\n",
  )
  const told = (...asked: readonly string[]): readonly string[] =>
    buildPages(workspace, `traced${asked.join('')}`, ...asked).flatMap((path) =>
      Array.from(readFileSync(path, 'utf8').matchAll(/\w+\/[^"<>\s]+\.yaml/g), ([place]) => place),
    )
  expect(told()).not.toEqual([])
  expect(told('--disclosure', 'sample')).toEqual([])
  expect(told('--disclosure', 'public')).toEqual([])
})
