import { posix } from 'node:path'
import { type Diagnostic, fail, isError, type Outcome, succeed, type World } from '@jibao/core'
import type { Member } from '@jibao/quarter-progress'
import { type MemberPattern, readHead, readWorkspace, type Workspace } from '@jibao/sources'
import { pathFrom } from '../path-from.ts'
import { memberFaulty, membersNotFound, membersUnreadable } from './diagnostics.ts'
import { expandMembers } from './expand-members.ts'
import { relocate, relocateFault } from './relocate.ts'

/**
 * The counties that a workspace sums up, in the order in which it lists them. One that has faults comes without
 * data, and with a warning; there is no value when none can be read, or when there is none. What plug-ins of
 * counties would read is not looked at: their code is theirs to run.
 */
export const readMembers = async (
  { folder, members = [], origin }: Pick<Workspace, 'folder' | 'members' | 'origin'>,
  world: World,
): Promise<Outcome<readonly Member[]>> => {
  if (members.length === 0) return fail(membersNotFound([], origin))
  const found = await Promise.all(members.map((one) => foldersOf(one, folder, world)))
  const empty = found.flatMap(({ pattern, folders }) => (folders.length === 0 ? [pattern] : []))
  if (empty.length > 0) {
    return fail(...empty.map((one) => membersNotFound([one.pattern], one.origin)))
  }
  const paths = [...new Set(found.flatMap(({ folders }) => folders))]
  const read = toldApart(await Promise.all(paths.map((path) => readMember(path, folder, world))))
  const diagnostics = read.flatMap(warningOf)
  return read.some(({ dataset }) => dataset !== undefined)
    ? succeed(read, diagnostics)
    : fail(...diagnostics, membersUnreadable(read.length, members[0]?.origin ?? origin))
}

const foldersOf = async (pattern: MemberPattern, workspace: string, world: World) => ({
  pattern,
  folders: await expandMembers(pattern.pattern, workspace, world),
})

const readMember = async (path: string, workspace: string, world: World): Promise<Member> => {
  const folder = pathFrom(workspace, path)
  const { value, diagnostics } = await readWorkspace(folder, world)
  if (value !== undefined) {
    return { folder: path, name: value.name, dataset: relocate(value.dataset, path), faults: [] }
  }
  const { name = posix.basename(path) } = (await readHead(folder, world)) ?? {}
  const faults = diagnostics.filter(isError).map((fault) => relocateFault(fault, path))
  return { folder: path, name, faults }
}

/** Counties of one name get their folders beside it. */
const toldApart = (members: readonly Member[]): readonly Member[] =>
  members.map((member) =>
    members.filter(({ name }) => name === member.name).length > 1
      ? { ...member, name: `${member.name}（${posix.basename(member.folder)}）` }
      : member,
  )

const warningOf = (member: Member): readonly Diagnostic[] => {
  const [first] = member.faults
  return first === undefined ? [] : [memberFaulty(member, first)]
}
