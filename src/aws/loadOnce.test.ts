import { expect, test, vi } from 'vitest'
import { loadOnce } from './loadOnce.ts'

test('all who need it share what was loaded once', async () => {
  const load = vi.fn(() => Promise.resolve({}))
  const loaded = loadOnce(load)
  const [first, second] = await Promise.all([loaded(), loaded()])
  expect([second, await loaded()]).toEqual([first, first])
  expect(second).toBe(first)
  expect(load).toHaveBeenCalledTimes(1)
})

test('what could not be loaded is asked for again', async () => {
  const load = vi.fn(() => Promise.resolve('there')).mockRejectedValueOnce(new TypeError('offline'))
  const loaded = loadOnce(load)
  await expect(loaded()).rejects.toThrow('offline')
  expect(await loaded()).toBe('there')
})
