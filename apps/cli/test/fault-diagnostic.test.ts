import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultDiagnostic } from '../src/fault-diagnostic.ts'
import { temporaryFolder } from './folders.ts'

const thrownBy = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

const answer = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: write`), { code, path, syscall: 'write' })

test('what the system refuses is told with its path', () => {
  const folder = temporaryFolder()
  expect(faultDiagnostic(thrownBy(() => readFileSync(folder)))).toMatchObject({
    code: 'FILE_INACCESSIBLE',
    message: expect.stringContaining('文件夹'),
  })
  expect(faultDiagnostic(answer('EACCES', '/数据/a.yaml'))).toMatchObject({
    message: '无法读写 /数据/a.yaml：没有权限（EACCES）',
    hint: expect.stringContaining('权限'),
  })
})

test('a full disk is no matter of paths, nor of our own file’s name', () => {
  expect(faultDiagnostic(answer('ENOSPC', '/数据/.jibao-1-2.tmp'))).toMatchObject({
    message: '无法读写 /数据：磁盘已满（ENOSPC）',
    hint: '请清理磁盘后重新运行',
  })
})

test('anything else is a fault of ours', () => {
  expect(faultDiagnostic(new Error('x is not a function')).code).toBe('INTERNAL_FAULT')
})
