import type { ValueNode } from '@jibao/document'

/** A yellow that prints as the palest grey, RRGGBB. */
const pendingGround = 'FFF176'

/** The ground that a figure stands on, RRGGBB: where it has yet to be filled in, so that nobody misses it. */
export const groundOf = ({ quantity, mask, pending }: ValueNode): string | undefined =>
  quantity === null && mask === undefined && pending !== undefined ? pendingGround : undefined
