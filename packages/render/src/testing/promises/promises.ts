import { declaresItself } from './declares-itself.ts'
import { endsWhenAsked } from './ends-when-asked.ts'
import { givesBytes } from './gives-bytes.ts'
import { keepsNothing } from './keeps-nothing.ts'
import { leavesTree } from './leaves-tree.ts'
import { opens } from './opens.ts'
import { readsBytes } from './reads-bytes.ts'
import type { RendererPromise } from './renderer-promise.ts'
import { sameBytes } from './same-bytes.ts'
import { saysEverything } from './says-everything.ts'
import { staysInside } from './stays-inside.ts'
import { storesNumbers } from './stores-numbers.ts'
import { tellsLosses } from './tells-losses.ts'
import { withinMemory } from './within-memory.ts'

/** What every renderer promises, in the order in which it is tried. */
export const promises: readonly RendererPromise[] = [
  declaresItself,
  givesBytes,
  saysEverything,
  storesNumbers,
  tellsLosses,
  leavesTree,
  sameBytes,
  staysInside,
  keepsNothing,
  readsBytes,
  endsWhenAsked,
  withinMemory,
  opens,
]
