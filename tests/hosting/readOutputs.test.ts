import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOutputs } from '../../scripts/hosting/readOutputs.mjs'
import { outputsCases } from './outputs.cases.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-outputs-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(text: string): string {
  const file = join(folder, 'amplify_outputs.json')
  writeFileSync(file, text)
  return file
}

test('what Amplify wrote is read', () => {
  const outputs = outputsCases[1]?.outputs
  expect(readOutputs(write(JSON.stringify(outputs)))).toEqual(outputs)
})

test.each([
  ['cut off', '{"auth":', /JSON/],
  ['of Gen 1', '{"aws_project_region":"eu-west-1"}', /"auth" lacks aws_region, user_pool_id, identity_pool_id/],
  ['without an identity pool', '{"auth":{"aws_region":"a","user_pool_id":"b"}}', /lacks identity_pool_id\./],
  ['nothing', 'null', /"auth" lacks/],
])('a file that is %s is named, with what is wrong and where one comes from', (_what, text, problem) => {
  const file = write(text)
  expect(() => readOutputs(file)).toThrow(problem)
  expect(() => readOutputs(file)).toThrow(/amplify_outputs\.json: .*Take the amplify_outputs\.json that/)
})

test('a file that is not there is said to be missing', () => {
  expect(() => readOutputs(join(folder, 'none.json'))).toThrow(/none\.json: there is no such file\./)
})
