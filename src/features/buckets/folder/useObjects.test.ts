import { beforeEach, expect, test } from 'vitest'
import { createApp, type EffectScope, effectScope, nextTick, ref } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../../tests/unit/fakeTurns.ts'
import type { CallOptions } from '../../../aws/call/call.ts'
import type { Outcome } from '../../../aws/call/outcome.ts'
import type { ListRequest, ObjectPage } from '../../../aws/services/s3/listObjects.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { useObjects } from './useObjects.ts'

const app = createApp({}).provide(awsKey, fakeAws({ session: { turns: fakeTurns().turns } }))

interface Asked {
  readonly request: ListRequest
  readonly signal: AbortSignal
  readonly options: CallOptions | undefined
  answer(page: ObjectPage | Outcome<ObjectPage>): Promise<void>
}

let asked: Asked[]
let scope: EffectScope
const prefix = ref('')

const object = (key: string, size = 1) => ({ key, size, lastModified: undefined, storageClass: 'STANDARD' })
const page = (keys: string[], folders: string[] = [], next?: string): ObjectPage => ({
  objects: keys.map((key) => object(key)),
  folders,
  ...(next !== undefined && { next }),
})
const refusal: Outcome<ObjectPage> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}

function open() {
  const list = (request: ListRequest, options?: CallOptions) =>
    new Promise<Outcome<ObjectPage>>((resolve) => {
      asked.push({
        request,
        signal: options?.signal ?? new AbortController().signal,
        options,
        async answer(value) {
          resolve('kind' in value ? value : { kind: 'done', value, callId: 'c' })
          await new Promise((settled) => setTimeout(settled))
        },
      })
    })
  const opened = app.runWithContext(() =>
    scope.run(() => useObjects(() => ({ bucket: 'b', region: undefined, prefix: prefix.value, find: '' }), list)),
  )
  if (!opened) throw new Error('The scope has ended.')
  return opened
}

beforeEach(() => {
  scope?.stop()
  asked = []
  prefix.value = ''
  scope = effectScope()
})

const names = (folder: ReturnType<typeof open>) => folder.rows.value.map((row) => row.name)

test('S3-026: folders come first, and the empty object of the folder itself is left out', async () => {
  prefix.value = 'shared/'
  const folder = open()
  await asked[0]?.answer({ objects: [object('shared/', 0), object('shared/plan.txt', 5)], folders: ['shared/2026/'] })
  expect(names(folder)).toEqual(['2026/', 'plan.txt'])
  expect(folder.summary.value).toEqual({ folders: 1, objects: 1, size: 5 })
  expect(folder.complete.value).toBe(true)
})

test('S3-043: the object of the folder itself is a row when it has bytes', async () => {
  prefix.value = 'x/'
  const folder = open()
  await asked[0]?.answer({ objects: [object('x/', 7)], folders: [] })
  expect(folder.rows.value).toMatchObject([{ kind: 'object', name: '', isFolderItself: true, size: 7 }])
})

test('S3-021: an empty page that is not the last is followed by the next', async () => {
  const folder = open()
  await asked[0]?.answer(page([], [], 'two'))
  expect(folder.loaded.value).toBe(false)
  await asked[1]?.answer(page(['a'], [], 'three'))
  expect(asked[1]?.request.next).toBe('two')
  expect(names(folder)).toEqual(['a'])
  expect(folder.complete.value).toBe(false)
})

test('S3-021: more is loaded on demand, once at a time, until nothing is left', async () => {
  const folder = open()
  await asked[0]?.answer(page(['a'], [], 'two'))
  void folder.loadMore()
  void folder.loadMore()
  expect(asked).toHaveLength(2)
  await asked[1]?.answer(page(['b']))
  expect(names(folder)).toEqual(['a', 'b'])
  await folder.loadMore()
  expect(asked).toHaveLength(2)
})

test('S3-022: opening another folder gives the first one up and drops its late answer', async () => {
  const folder = open()
  prefix.value = 'next/'
  await nextTick()
  expect(asked[0]?.signal.aborted).toBe(true)
  await asked[1]?.answer(page(['next/new']))
  await asked[0]?.answer(page(['late']))
  expect(names(folder)).toEqual(['new'])
})

test('a refresh keeps what is shown until all of it has been read again', async () => {
  const folder = open()
  await asked[0]?.answer(page(['a'], [], 'two'))
  void folder.loadMore()
  await asked[1]?.answer(page(['b'], [], 'three'))
  void folder.refresh()
  await asked[2]?.answer(page(['a2'], [], 'two'))
  expect(names(folder)).toEqual(['a', 'b'])
  await asked[3]?.answer(page(['b2'], [], 'three'))
  expect(names(folder)).toEqual(['a2', 'b2'])
})

test('a look at what an act has changed follows from the act, a refresh does not', async () => {
  const folder = open()
  await asked[0]?.answer(page(['a']))
  void folder.refresh()
  await asked[1]?.answer(page(['a']))
  void folder.follow()
  expect(asked.map(({ options }) => options?.followsUp)).toEqual([undefined, undefined, true])
  expect(names(folder)).toEqual(['a'])
  await asked[2]?.answer(page(['a', 'b']))
  expect(names(folder)).toEqual(['a', 'b'])
})

test('a refusal takes the rows away, a failure does not', async () => {
  const folder = open()
  await asked[0]?.answer(page(['a']))
  void folder.refresh()
  await asked[1]?.answer({
    kind: 'failed',
    callId: 'c',
    failure: { kind: 'offline', cause: 'offline', evidence: '', fix: '' },
  })
  expect(names(folder)).toEqual(['a'])
  expect(folder.outcome.value?.kind).toBe('failed')
  void folder.refresh()
  await asked[2]?.answer(refusal)
  expect(names(folder)).toEqual([])
  expect(folder.outcome.value?.kind).toBe('denied')
  expect(folder.inFlight.value).toBe(false)
})
