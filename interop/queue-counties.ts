import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const fixture = fileURLToPath(new URL('../fixtures/province', import.meta.url))

/** Reports of each county, unless asked otherwise; with five formats, twenty documents. */
const reports = ['季度通报', '简报材料', '报送领导', '存档']

/** Name of a county's folder. */
export const countyName = (number: number): string => String(number).padStart(4, '0')

/** A province of so many counties, no two of which report the same, beside the summary's own workspace. */
export const writeProvince = (folder: string, count: number, each = reports.length): void => {
  const ids = Array.from({ length: each }, (_, index) => reports[index] ?? `第${index + 1}份`)
  const model = join(fixture, 'counties/yunhe')
  for (let number = 0; number < count; number += 1) {
    const county = join(folder, 'counties', countyName(number))
    mkdirSync(county, { recursive: true })
    cpSync(model, county, { recursive: true })
    edit(join(county, 'jibao.yaml'), (text) =>
      text
        .replace('云禾县', `云禾县${countyName(number)}`)
        .replace(/reports:[\s\S]*/, `reports:\n${ids.map(entryOf).join('')}`),
    )
    const progress = join(county, 'progress')
    for (const file of readdirSync(progress)) {
      edit(join(progress, file), (text) =>
        text.replace(/: (\d+)(人|户)/, (_, value, unit) => `: ${Number(value) + number}${unit}`),
      )
    }
  }
  cpSync(join(fixture, 'province'), join(folder, 'province'), { recursive: true })
}

const entryOf = (id: string): string =>
  `  - id: ${id}\n    template: quarterly-notice\n    title: ${id}\n    programme: 民生帮扶\n`

/** A county whose clerk typed a letter for a digit. */
export const breakCounty = (folder: string, number: number): void => {
  const progress = join(folder, 'counties', countyName(number), 'progress')
  for (const file of readdirSync(progress)) {
    edit(join(progress, file), (text) => text.replace(/: (\d+)(人|户)/, ': 1O0$2'))
  }
}

const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, 'utf8')))
