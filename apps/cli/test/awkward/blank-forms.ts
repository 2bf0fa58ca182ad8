import { readFileSync } from 'node:fs'
import { makeForms } from '@jibao/toolkit'
import { createTools } from '../../src/create-tools.ts'
import { nodeWorld } from '../../src/node-world.ts'
import { temporaryFolder } from '../folders.ts'
import { awkwardWorkspace } from './workspace.ts'

/** The bytes of a department's form as it goes out from a workspace. */
const formOf = async (
  department: string,
  { workspace = awkwardWorkspace(), period = '2024-Q3' } = {},
): Promise<Uint8Array> => {
  const { forms, diagnostics } = await makeForms(
    { workspace, period, departments: [department], out: temporaryFolder() },
    createTools(nodeWorld()),
  )
  const [form] = forms
  if (form === undefined) throw new Error(`no form: ${JSON.stringify(diagnostics)}`)
  return new Uint8Array(readFileSync(form.path))
}

/**
 * Forms nobody has written into. That of 县总工会 has 职工帮扶, 保障率, 救助资金 and 实施方案 in its rows 5 to 8;
 * that of 县残联 has 新增就业 in row 5.
 */
export const blankForms = {
  unions: await formOf('县总工会'),
  disabled: await formOf('县残联'),
  lastQuarter: await formOf('县总工会', { period: '2024-Q2' }),
  elsewhere: await formOf('县总工会', { workspace: awkwardWorkspace({ name: '白石县弱有众扶' }) }),
  otherKey: await formOf('县总工会', { workspace: awkwardWorkspace({ key: '换过的密钥' }) }),
} as const
