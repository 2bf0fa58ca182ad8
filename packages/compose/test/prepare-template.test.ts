import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeReport, isSound, type Template, trustTemplate } from '../src/index.ts'
import { prepareTemplate } from '../src/template/prepare-template.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import { dataOf, readTexts, settingsOf, type TemplateText } from './sample.ts'

const templateOf = async (texts: TemplateText): Promise<Template> => {
  const { value } = await readTexts(texts)
  if (value === undefined) throw new Error('cannot be read')
  return value
}

const body = `{{letterhead}}

{{#each goals as |goal|}}
1. {{> line goal}}
{{/each}}

{{#annex tableTitle orientation="横排"}}
{{table}}
{{/annex}}

{{signature}}
`

const texts: TemplateText = {
  body,
  title: "'{{programme.name}}{{period.full}}'",
  partials: { line: '{{title}}{{#each reported}}，{{name}}{{actual}}{{/each}}' },
}

test('a template is prepared once, one that reads the same is another', async () => {
  const [template, twin] = [await templateOf(texts), await templateOf(texts)]
  expect(prepareTemplate(template)).toBe(prepareTemplate(template))
  expect(prepareTemplate(template).compiled()).toBe(prepareTemplate(template).compiled())
  expect(prepareTemplate(twin)).not.toBe(prepareTemplate(template))
})

test('a template that is trusted is not checked again, one that was checked stays so', async () => {
  const faulty = { ...texts, body: '{{nobody}}' }
  const [checked, trusted, good] = [
    await templateOf(faulty),
    await templateOf(faulty),
    await templateOf(texts),
  ]
  expect(isSound(checked)).toBe(false)
  trustTemplate(checked)
  expect(isSound(checked)).toBe(false)
  trustTemplate(trusted)
  expect(isSound(trusted)).toBe(true)
  expect(isSound(good)).toBe(true)
})

test('one report leaves nothing behind for the next of its template', async () => {
  const shared = await templateOf(texts)
  fc.assert(
    fc.property(bureaus, periods, (dataset, period) => {
      const compose = (template: Template) =>
        composeReport(template, dataOf(dataset, { period }), settingsOf())
      expect(compose(shared)).toEqual(compose({ ...shared }))
    }),
    { numRuns: 20 },
  )
})

test('the faults of a template are told to each of its reports', async () => {
  const template = await templateOf({ body: '{{nothing}}' })
  const faults = () =>
    composeReport(template, dataOf(), settingsOf()).diagnostics.map(({ code }) => code)
  expect(faults()).toHaveLength(1)
  expect(faults()).toEqual(faults())
})
