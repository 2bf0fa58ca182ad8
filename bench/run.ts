import { parseArgs } from 'node:util'
import { benchCorpus } from './corpus.ts'
import { benchDrafts } from './drafts.ts'
import { benchSpeed } from './speed.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    write: { type: 'boolean', default: false },
  },
})

const benches = {
  speed: () =>
    benchSpeed({
      ...values,
      only: values.only.split(',').filter((id) => id !== ''),
      rounds: Number(values.rounds),
    }),
  corpus: benchCorpus,
  drafts: benchDrafts,
} as const

const wanted = positionals.length > 0 ? positionals : ['speed']

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.includes(name)) process.stdout.write(`## ${name}\n\n${await bench()}\n\n`)
}
