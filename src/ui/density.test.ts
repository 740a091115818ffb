// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { createApp, type EffectScope, effectScope } from 'vue'
import { createDensity, type Density, densityKey, useDensity, useRowHeight } from './density.ts'

const key = 'rolecall.density'
let scope: EffectScope
const made = () => scope.run(createDensity) as Density
/** What a component reads that stands in an app with this density, or in one without. */
function inApp<Result>(density: Density | undefined, read: () => Result): Result {
  const app = createApp({})
  if (density) app.provide(densityKey, density)
  return app.runWithContext(read)
}
const heightAt = (density: Density | undefined, comfortable: number) =>
  inApp(density, () => useRowHeight(() => comfortable))

beforeEach(() => {
  localStorage.clear()
  scope = effectScope()
})

test('rows are comfortable until somebody wants them compact, which is kept', () => {
  const density = made()
  const height = heightAt(density, 37)
  expect(height.value).toBe(37)
  density.choose('compact')
  expect(height.value).toBe(32)
  expect(made().choice.value).toBe('compact')
  density.choose('comfortable')
  expect(height.value).toBe(37)
  expect(localStorage.getItem(key)).toBeNull()
})

test('rows of two lines become lower by as much of them', () => {
  const density = made()
  density.choose('compact')
  expect(heightAt(density, 50).value).toBe(43)
})

test('another tab is followed until nobody looks any more', () => {
  const density = made()
  localStorage.setItem(key, 'compact')
  window.dispatchEvent(new StorageEvent('storage', { key }))
  expect(density.choice.value).toBe('compact')
  scope.stop()
  localStorage.removeItem(key)
  window.dispatchEvent(new StorageEvent('storage', { key }))
  expect(density.choice.value).toBe('compact')
})

test('where storage is closed the choice lives as long as the tab; what is unknown there is comfortable', () => {
  localStorage.setItem(key, 'cramped')
  expect(made().choice.value).toBe('comfortable')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('closed')
  })
  const density = made()
  density.choose('compact')
  expect(density.choice.value).toBe('compact')
  vi.restoreAllMocks()
})

test('a table outside of any frame is comfortable; a choice has to be provided', () => {
  expect(heightAt(undefined, 37).value).toBe(37)
  expect(() => inApp(undefined, useDensity)).toThrow('No density')
})
