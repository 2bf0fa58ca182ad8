import type { BuildStep } from '@jibao/toolkit'
import type { RunContext } from '../run-context.ts'
import { createPace, paceLine } from './pace.ts'

type Showing = Pick<RunContext, 'terminal' | 'now'>

/** From so many pieces on, a log that nobody watches gets a line for each tenth of them. */
const worthLogging = 20

/** Shows how far work has come: on a terminal at each piece, in a log at each tenth. */
export const createProgress = (
  unit: string,
  { terminal, now }: Showing,
): ((done: number, total: number) => void) => {
  const isWatched = process.stderr.isTTY === true
  let logged = 0
  const pace = createPace()
  pace.add(0, now().getTime())
  return (done, total) => {
    pace.add(done, now().getTime())
    const line = paceLine({ done, total, unit }, pace.rate())
    if (isWatched) terminal.progress(line)
    else if (total >= worthLogging && tenth(done, total) > logged) {
      logged = tenth(done, total)
      terminal.note(line)
    }
  }
}

const tenth = (done: number, total: number): number => Math.floor((done * 10) / total)

/** Of few documents each is named, of many the pace is told; what fails is told at once. */
export const showProgress = (showing: Showing): ((step: BuildStep) => void) => {
  const { terminal } = showing
  const show = createProgress('份', showing)
  let done = 0
  return ({ state, format, path, number, total }) => {
    if (state === 'begun') {
      if (total < worthLogging) terminal.progress(`正在生成 ${format}（${number}/${total}）…`)
      return
    }
    done += 1
    if (state === 'failed') terminal.note(`未生成：${path}`)
    if (total >= worthLogging) show(done, total)
  }
}
