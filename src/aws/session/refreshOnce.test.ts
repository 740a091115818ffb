import { expect, test, vi } from 'vitest'
import { refreshOnce } from './refreshOnce.ts'

type Turn = [turn: number, options: { readonly force: boolean }]

function slow() {
  const finish: ((value: number) => void)[] = []
  const refresh = vi.fn(
    (_turn: number, _options: { readonly force: boolean }) => new Promise<number>((resolve) => finish.push(resolve)),
  )
  return { refresh, finish }
}

test('C5: callers of one turn share the refresh that is under way', async () => {
  const { refresh, finish } = slow()
  const once = refreshOnce(refresh)
  const both = Promise.all([once(1, { force: true }), once(1, { force: true }), once(1, { force: false })])
  await vi.waitFor(() => expect(finish).toHaveLength(1))
  finish[0]?.(7)
  expect(await both).toEqual([7, 7, 7])
  expect(refresh).toHaveBeenCalledTimes(1)
})

const unshared: [string, Turn, Turn][] = [
  ['a forced refresh does not take the answer of one that is not', [1, { force: false }], [1, { force: true }]],
  ['another turn does not take the answer of the turn before', [1, { force: true }], [2, { force: true }]],
]

test.each(unshared)('%s', async (_, first, second) => {
  const { refresh, finish } = slow()
  const once = refreshOnce(refresh)
  const answers = [once(...first), once(...second)]
  await vi.waitFor(() => expect(finish.length).toBeGreaterThan(0))
  finish[0]?.(1)
  await answers[0]
  await vi.waitFor(() => expect(finish).toHaveLength(2))
  finish[1]?.(2)
  expect(await Promise.all(answers)).toEqual([1, 2])
})

test('after a failure the next caller tries again', async () => {
  const refresh = vi.fn((_turn: number, _options: { readonly force: boolean }) => Promise.reject(new Error('no')))
  const once = refreshOnce<number>(refresh)
  await expect(once(1, { force: true })).rejects.toThrow('no')
  await expect(once(1, { force: true })).rejects.toThrow('no')
  expect(refresh).toHaveBeenCalledTimes(2)
})
