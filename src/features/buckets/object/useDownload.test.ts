import { beforeEach, expect, test } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import type { Outcome } from '../../../aws/call/outcome.ts'
import { useDownload } from './useDownload.ts'

const refusal: Outcome<Blob> = {
  kind: 'denied',
  callId: 'c',
  denial: { code: 'AccessDenied', message: 'no', status: 403, explicit: false },
}
const bytes = new Blob(['bytes'])

let scope: EffectScope
let saved: string[]
let asked: {
  signal: AbortSignal | undefined
  progress(loaded: number, total?: number): void
  answer(outcome: Outcome<Blob>): Promise<void>
}[]

function open() {
  const opened = scope.run(() =>
    useDownload(
      (_address, onProgress, options) =>
        new Promise((resolve) => {
          asked.push({
            signal: options.signal,
            progress: onProgress,
            async answer(outcome) {
              resolve(outcome)
              await new Promise((settled) => setTimeout(settled))
            },
          })
        }),
      (_bytes, name) => saved.push(name),
    ),
  )
  if (!opened) throw new Error('The scope has ended.')
  return opened
}

beforeEach(() => {
  scope?.stop()
  scope = effectScope()
  saved = []
  asked = []
})

test('saves what has arrived whole, under a safe name, and shows nothing more', async () => {
  const { current, start } = open()
  void start({ bucket: 'b', key: 'a/plan?.txt' })
  asked[0]?.progress(3, 5)
  expect(current.value).toEqual({ name: 'plan_.txt', loaded: 3, total: 5 })
  await asked[0]?.answer({ kind: 'done', value: bytes, callId: 'c' })
  expect(saved).toEqual(['plan_.txt'])
  expect(current.value).toBeUndefined()
})

test('a refusal is shown, and nothing is saved', async () => {
  const { current, start } = open()
  void start({ bucket: 'b', key: 'plan.txt' })
  await asked[0]?.answer(refusal)
  expect(current.value).toMatchObject({ name: 'plan.txt', outcome: refusal })
  expect(saved).toEqual([])
})

test('what was given up is not saved when it comes all the same', async () => {
  const { current, start, stop } = open()
  void start({ bucket: 'b', key: 'plan.txt' })
  stop()
  expect(asked[0]?.signal?.aborted).toBe(true)
  asked[0]?.progress(1)
  await asked[0]?.answer({ kind: 'done', value: bytes, callId: 'c' })
  expect(saved).toEqual([])
  expect(current.value).toBeUndefined()
})

test('leaving the page gives the download up', () => {
  const { start } = open()
  void start({ bucket: 'b', key: 'plan.txt' })
  scope.stop()
  expect(asked[0]?.signal?.aborted).toBe(true)
})
