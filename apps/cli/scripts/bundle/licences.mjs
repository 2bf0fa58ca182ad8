import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packageOf } from './package-of.mjs'

const isTerms = (name) => /^(?:licen[cs]e|copying|notice)\b/i.test(name)

const termsIn = (folder) =>
  readdirSync(folder)
    .filter(isTerms)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())

/** Under which terms each package comes that files of the bundle were made from, in the order of their names. */
export const licencesOf = (inputs, root) => {
  const sections = new Map()
  for (const input of inputs) {
    if (!input.includes('node_modules/')) continue
    const { folder, manifest } = packageOf(resolve(root, input))
    const { name, version, license } = manifest
    const title = `${name} ${version}（${license ?? '见下'}）`
    if (!sections.has(title)) sections.set(title, [title, ...termsIn(folder)].join('\n\n'))
  }
  const line = '-'.repeat(80)
  const byTitle = [...sections].sort(([one], [other]) => (one < other ? -1 : 1))
  return `${byTitle.map(([, section]) => section).join(`\n\n${line}\n\n`)}\n`
}
