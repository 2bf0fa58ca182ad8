// One document in a process of its own: the parent's clock runs from its start to its end.
import { writeFileSync } from 'node:fs'

const task = JSON.parse(process.argv[2])
const { works } = await import(task.works)
const engine = await import(task.engine)
await engine.init({ ...task, isCold: true })
const bytes = await engine.render(works[task.work](task.seed))
writeFileSync(task.out, bytes)
await engine.close?.()
const { user, system } = process.cpuUsage()
process.stdout.write(
  JSON.stringify({
    cpu: (user + system) / 1000,
    peak: process.resourceUsage().maxRSS * 1024,
    bytes: bytes.length,
  }),
)
