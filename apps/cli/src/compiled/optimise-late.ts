import { setFlagsFromString } from 'node:v8'

/** How many bytes of its code a function runs through before V8 thinks of optimising it: 16 times as many as usual. */
const budget = 16 * 66 * 1024

/**
 * From now on V8 optimises only what runs for long. Optimising takes more than a third of the processor's time that one
 * notice takes, in threads beside this one, and most of it is ready when the notice is; many documents come to what
 * they would anyhow.
 */
export const optimiseLate = (): void => setFlagsFromString(`--interrupt-budget=${budget}`)
