import { beforeEach, expect, test } from 'vitest'
import { createApp, type EffectScope, effectScope } from 'vue'
import { fakeAws } from '../../../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../../../tests/unit/fakeTurns.ts'
import type { CallOptions } from '../../../../aws/call/call.ts'
import type { Outcome } from '../../../../aws/call/outcome.ts'
import type { ListedVersion, VersionPage, VersionRequest } from '../../../../aws/services/s3/listObjectVersions.ts'
import { awsKey } from '../../../../outcomes/useAws.ts'
import { useVersions } from './useVersions.ts'

const app = createApp({}).provide(awsKey, fakeAws({ session: { turns: fakeTurns().turns } }))
const settled = () => new Promise((resolve) => setTimeout(resolve))

const version = (versionId: string, more: Partial<ListedVersion> = {}): ListedVersion => ({
  kind: 'version',
  versionId,
  isLatest: false,
  lastModified: undefined,
  size: 1,
  storageClass: 'STANDARD',
  ...more,
})
const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value, callId: 'c' })
const denied: Outcome<never> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}

let scope: EffectScope
let pages: Outcome<VersionPage>[]
let listed: { request: VersionRequest; options: CallOptions }[]
let acts: { what: 'copy' | 'remove'; given: unknown; options: CallOptions }[]
let answer: Outcome<unknown>

function open() {
  const act = (what: 'copy' | 'remove') => (given: unknown, options: CallOptions) => {
    acts.push({ what, given, options })
    return Promise.resolve(answer)
  }
  const opened = app.runWithContext(() =>
    scope.run(() =>
      useVersions(() => ({ bucket: 'b', region: 'eu-north-1', key: 'a/plan.txt' }), {
        list(request, options) {
          listed.push({ request, options })
          return Promise.resolve(pages.shift() ?? denied)
        },
        copy: act('copy'),
        remove: act('remove'),
      }),
    ),
  )
  if (!opened) throw new Error('The scope has ended.')
  return opened
}

beforeEach(() => {
  scope?.stop()
  scope = effectScope()
  listed = []
  acts = []
  answer = done({})
  pages = [done({ versions: [version('v2', { isLatest: true }), version('v1')] })]
})

test('S3-123: the next page is asked for behind the last version, and only when somebody wants it', async () => {
  const next = { key: 'a/plan.txt', versionId: 'v2' }
  pages = [done({ versions: [version('v2')], next }), done({ versions: [version('v1')] })]
  const { versions, complete, loadMore } = open()
  await settled()
  expect([versions.value.length, complete.value, listed.length]).toEqual([1, false, 1])
  await loadMore()
  expect(listed[1]?.request).toMatchObject({ key: 'a/plan.txt', next })
  expect(versions.value.map(({ versionId }) => versionId)).toEqual(['v2', 'v1'])
  expect(complete.value).toBe(true)
})

test('S3-125: a version is restored by copying it over its key, and the list is read again as what follows', async () => {
  const { restore, said } = open()
  await settled()
  pages = [done({ versions: [version('v3', { isLatest: true })] })]
  expect(await restore(version('v1', { storageClass: 'STANDARD_IA' }))).toBe(true)
  const to = { bucket: 'b', region: 'eu-north-1', key: 'a/plan.txt' }
  expect(acts).toEqual([
    {
      what: 'copy',
      given: { from: { ...to, versionId: 'v1' }, to, storageClass: 'STANDARD_IA' },
      options: { cause: 'Restore a version of plan.txt' },
    },
  ])
  expect(listed[1]?.options.followsUp).toBe(true)
  expect(said.value).toContain('a version was added')
})

test('S3-122: undoing a delete and deleting for good both name the version, in words of their own', async () => {
  const { removeMarker, deleteForGood } = open()
  await settled()
  pages = [done({ versions: [] }), done({ versions: [] })]
  await removeMarker(version('m', { kind: 'delete marker', isLatest: true }))
  await deleteForGood(version('v1'))
  expect(acts.map(({ given, options }) => [(given as { versionId: string }).versionId, options.cause])).toEqual([
    ['m', 'Undo the delete of plan.txt'],
    ['v1', 'Delete a version of plan.txt for good'],
  ])
})

test('what is refused is told with its attempt, and the list stays as it was', async () => {
  const { deleteForGood, failed, versions, busy } = open()
  await settled()
  answer = denied
  expect(await deleteForGood(version('v1'))).toBe(false)
  expect(failed.value).toEqual({ attempt: 'Delete a version of plan.txt for good', outcome: denied })
  expect([versions.value.length, listed.length, busy.value]).toEqual([2, 1, false])
})

test('while one thing is done another click does nothing', async () => {
  const { restore, removeMarker } = open()
  await settled()
  const first = restore(version('v1'))
  expect(await removeMarker(version('m'))).toBe(false)
  await first
  expect(acts.map(({ what }) => what)).toEqual(['copy'])
})
