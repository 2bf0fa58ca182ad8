import { benchCorpus } from './corpus.ts'
import { benchDrafts } from './drafts.ts'

const benches = { corpus: benchCorpus, drafts: benchDrafts } as const

const wanted = process.argv.slice(2)

for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stdout.write(`## ${name}\n\n${await bench()}\n\n`)
}
