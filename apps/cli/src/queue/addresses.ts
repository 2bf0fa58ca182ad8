import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { failureText } from '@jibao/core'
import { ToldError } from '../disk/told-error.ts'
import { addressInvalid, addressMissing } from './diagnostics.ts'

/** Options that name a queue and a store. */
export interface Addresses {
  /** An address, `env` for that of the environment, or absent, which means the same. */
  readonly queue?: string
  readonly store?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** An address of the command line, else of the environment, else of the file that the environment names. */
const given = (option: string | undefined, variable: string, environment: Environment): string => {
  if (option !== undefined && option !== 'env') return option
  const direct = environment[variable]
  if (direct !== undefined && direct !== '') return direct
  const file = environment[`${variable}_FILE`]
  return file === undefined || file === '' ? '' : readFileSync(file, 'utf8').trim()
}

/** Of the queue. An address is never part of a message, as a password may be part of it. */
export const queueAddress = ({ queue }: Addresses, environment: Environment = process.env): URL => {
  const text = read('队列', () => given(queue, 'JIBAO_QUEUE_URL', environment))
  if (text === '') {
    throw new ToldError(addressMissing('队列', '--queue', 'JIBAO_QUEUE_URL'))
  }
  return parse('队列', text)
}

/** Of the store; what is no URL is a folder. */
export const storeAddress = (
  { store }: Addresses,
  from: string,
  environment: Environment = process.env,
): URL => {
  const text = read('存储', () => given(store, 'JIBAO_STORE_URL', environment))
  if (text === '') {
    throw new ToldError(addressMissing('存储', '--store', 'JIBAO_STORE_URL'))
  }
  return /^[a-z][a-z0-9+.-]+:/i.test(text)
    ? parse('存储', text)
    : pathToFileURL(resolve(from, text))
}

const read = (what: '队列' | '存储', get: () => string): string => {
  try {
    return get()
  } catch (problem) {
    throw new ToldError(addressInvalid(what, failureText(problem)))
  }
}

const parse = (what: '队列' | '存储', text: string): URL => {
  if (!URL.canParse(text)) throw new ToldError(addressInvalid(what, '不是完整的地址'))
  return new URL(text)
}
