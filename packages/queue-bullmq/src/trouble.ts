/** That the queue cannot be used, in words for staff, without any secret. */
export class QueueFault extends Error {
  readonly code: string
  readonly hint: string

  constructor(code: string, message: string, hint: string) {
    super(message)
    this.name = 'QueueFault'
    this.code = code
    this.hint = hint
  }
}

const codeOf = (problem: unknown): string =>
  problem instanceof Error ? String((problem as NodeJS.ErrnoException).code ?? problem.name) : ''

const textOf = (problem: unknown): string =>
  problem instanceof AggregateError
    ? problem.errors.map(textOf).join('；')
    : problem instanceof Error
      ? problem.message
      : String(problem)

/** What stands before the host of an address, be it quoted by an engine. */
const users = /\/\/\S*@/g

/** Codes of a network, in whose messages stand names of hosts. */
const network = /^E[A-Z_]+$/

const place = ({ protocol, host, pathname }: URL): string => `${protocol}//${host}${pathname}`

/** Why a queue could not be opened, or does not answer any more. */
export const openingFault = (problem: unknown, address: URL): QueueFault => {
  const where = place(address)
  const text = textOf(problem).replaceAll(users, '//')
  if (codeOf(problem) === 'SchemaMigrationRequiredError') {
    return new QueueFault(
      'QUEUE_NOT_MIGRATED',
      `${where} 中还没有队列的表，或者是旧版本的`,
      '请先运行 jibao queue migrate',
    )
  }
  if (
    !network.test(codeOf(problem)) &&
    /auth|password|NOAUTH|WRONGPASS|28P01|28000|3D000/i.test(`${codeOf(problem)} ${text}`)
  ) {
    return new QueueFault(
      'QUEUE_REFUSED',
      `${where} 拒绝了连接：${text}`,
      '请检查用户名、密码和数据库名',
    )
  }
  return new QueueFault(
    'QUEUE_UNREACHABLE',
    `连不上 ${where}：${text === '' ? codeOf(problem) : text}`,
    '请检查地址和端口，以及数据库是否在运行',
  )
}
