import type { SecondStep } from './secondSteps.ts'

export interface Deed {
  readonly event: 'on' | 'off' | 'setUp' | 'stop'
  readonly label: string
  /** The label where its row does not stand beside it. */
  readonly words: string
}

/** What can be done with a second step; undefined where it is held on, or needs something first. */
export function deedOf(
  { kind, isOn, isHeld, isReady }: Pick<SecondStep, 'kind' | 'isOn' | 'isHeld' | 'isReady'>,
  { isSettingUp }: { readonly isSettingUp: boolean },
): Deed | undefined {
  if (isSettingUp) return { event: 'stop', label: 'Stop', words: 'Stop setting up' }
  if (isOn) return isHeld ? undefined : { event: 'off', label: 'Turn off', words: 'Turn off' }
  if (kind === 'TOTP') return { event: 'setUp', label: 'Set up', words: 'Set up' }
  return isReady ? { event: 'on', label: 'Turn on', words: 'Turn on' } : undefined
}
