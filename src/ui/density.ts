import { computed, type ComputedRef, inject, type InjectionKey, onScopeDispose, provide, watchEffect } from 'vue'
import { type KeptChoice, keptChoice } from './keptChoice.ts'

/** How close rows stand. */
export type DensityChoice = 'comfortable' | 'compact'
export type Density = KeptChoice<DensityChoice>

/** Under which the frame of the pages provides it. */
export const densityKey: InjectionKey<Density> = Symbol('density')

/** A row of one line is 37 px high, or 32; one of more lines is made lower by as much of it. */
const compactShare = 32 / 37

/** Dresses the page for as long as its scope lives: `compact:` in classes. */
export function createDensity(): Density {
  const density = keptChoice<DensityChoice>('rolecall.density', 'comfortable', ['compact'])
  const { classList } = document.documentElement
  watchEffect(() => classList.toggle('compact', density.choice.value === 'compact'), { flush: 'sync' })
  onScopeDispose(() => classList.remove('compact'))
  return density
}

/** For the setup of a frame. */
export function provideDensity(): void {
  provide(densityKey, createDensity())
}

/** @throws outside of a frame that provides a density: a programming error */
export function useDensity(): Density {
  const density = inject(densityKey, undefined)
  if (!density) throw new Error('No density is provided here.')
  return density
}

/** @param comfortable in px. @returns the height of rows as they are drawn now */
export function useRowHeight(comfortable: () => number): ComputedRef<number> {
  const density = inject(densityKey, undefined)
  return computed(() => Math.round(comfortable() * (density?.choice.value === 'compact' ? compactShare : 1)))
}
