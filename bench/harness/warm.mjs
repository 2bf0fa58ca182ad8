// Documents one after another in one process, each from another seed; the first are not counted.
import { writeFileSync } from 'node:fs'

const task = JSON.parse(process.argv[2])
const { works } = await import(task.works)
const engine = await import(task.engine)
await engine.init(task)

let seed = task.seed
let bytes

const next = async () => {
  const blocks = works[task.work](seed)
  seed += 1
  const before = process.cpuUsage()
  const from = performance.now()
  bytes = await engine.render(blocks)
  const wall = performance.now() - from
  const { user, system } = process.cpuUsage(before)
  return { wall, cpu: (user + system) / 1000 }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const since = (times, from, to) => median(times.slice(from, to).map(({ wall }) => wall))

/** Whether the last five were no faster than the five before them. */
const stable = (times) =>
  times.length >= task.drop && since(times, -5) >= 0.97 * since(times, -10, -5)

/** Until `enough` says so, but never so long that a slow engine holds up the round. */
const until = async (enough, milliseconds) => {
  const times = []
  const from = performance.now()
  while (!enough(times) && (times.length < 2 || performance.now() - from < milliseconds))
    times.push(await next())
  return times
}

const dropped = await until(stable, task.budget)
const counted = await until((times) => times.length >= task.count, task.budget)
writeFileSync(task.out, bytes)
await engine.close?.()
process.stdout.write(
  JSON.stringify({
    wall: since(counted, 0),
    cpu: median(counted.map(({ cpu }) => cpu)),
    peak: process.resourceUsage().maxRSS * 1024,
    bytes: bytes.length,
    dropped: dropped.length,
    counted: counted.length,
  }),
)
