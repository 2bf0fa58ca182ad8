import type { Interruption } from './interruption.ts'
import type { NodeWorld } from './node-world.ts'
import type { Terminal } from './terminal.ts'

/** What every command runs with. */
export interface RunContext {
  readonly json: boolean
  readonly terminal: Terminal
  readonly world: NodeWorld
  /** Current folder. */
  readonly from: string
  readonly now: () => Date
  readonly interruption: Interruption
}

/** The exit code of the command. */
export type Ran = Promise<number>
