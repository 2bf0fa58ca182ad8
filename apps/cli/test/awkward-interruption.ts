import { setTimeout } from 'node:timers/promises'
import { createDesk } from '../src/disk/desk.ts'
import { listenForInterrupt } from '../src/interruption.ts'

/** A process that holds a file half written, and takes longer to come to an end than anyone waits. */
const [, , path = ''] = process.argv
const { temporaries } = createDesk()
const interruption = listenForInterrupt({ abandonWrites: () => temporaries.abandon() })

interruption.signal.addEventListener('abort', () => process.stdout.write('interrupted\n'))
await interruption.during(async () => {
  await temporaries.writeBeside(path, new Uint8Array(1))
  process.stdout.write('working\n')
  await setTimeout(600_000)
})
