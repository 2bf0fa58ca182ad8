import type { Block, FlatBlock, Inline, ValueNode } from '@jibao/document'

/**
 * What a name in a template stands for. Templates are checked against shapes before any data is
 * seen, and models are typed by them, so a name that passes the check is there when it is needed.
 */
export type Shape =
  | TextShape
  | ValueShape
  | FlagShape
  | InlinesShape
  | BlockShape
  | BlocksShape
  | IndexShape
  | ListShape
  | RecordShape

export interface TextShape {
  readonly kind: 'text'
}
/** A figure. */
export interface ValueShape {
  readonly kind: 'value'
}
export interface FlagShape {
  readonly kind: 'flag'
}
/** Prose with figures in it. */
export interface InlinesShape {
  readonly kind: 'inlines'
}
export interface BlockShape {
  readonly kind: 'block'
}
/** Any number of blocks, one after the other. */
export interface BlocksShape {
  readonly kind: 'blocks'
}
/** The position of an item in its list, from 0; only `@index` is one. */
interface IndexShape {
  readonly kind: 'index'
}
export interface ListShape<Item extends Shape = Shape> {
  readonly kind: 'list'
  readonly of: Item
}
export interface RecordShape<
  Fields extends Readonly<Record<string, Shape>> = Readonly<Record<string, Shape>>,
> {
  readonly kind: 'record'
  readonly fields: Fields
}

/** Blocks that one tag inserts; they take its place among the others. */
export interface Blocks {
  readonly type: 'blocks'
  readonly children: readonly FlatBlock[]
}

export const text: TextShape = { kind: 'text' }
export const value: ValueShape = { kind: 'value' }
export const flag: FlagShape = { kind: 'flag' }
export const inlines: InlinesShape = { kind: 'inlines' }
export const block: BlockShape = { kind: 'block' }
export const blocks: BlocksShape = { kind: 'blocks' }
export const listOf = <Item extends Shape>(of: Item): ListShape<Item> => ({ kind: 'list', of })
export const record = <const Fields extends Readonly<Record<string, Shape>>>(
  fields: Fields,
): RecordShape<Fields> => ({ kind: 'record', fields })

/** The data that a shape describes. */
export type DataOf<S extends Shape> = S extends TextShape
  ? string
  : S extends ValueShape
    ? ValueNode
    : S extends FlagShape
      ? boolean
      : S extends InlinesShape
        ? readonly Inline[]
        : S extends BlockShape
          ? Block
          : S extends BlocksShape
            ? Blocks
            : S extends IndexShape
              ? number
              : S extends ListShape<infer Item>
                ? readonly DataOf<Item>[]
                : S extends RecordShape<infer Fields>
                  ? { readonly [Name in keyof Fields]: DataOf<Fields[Name]> }
                  : never
