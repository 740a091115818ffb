import type { Strictness } from '#contract/strictness.ts'

export const strictParts = ['throttling', 'propagation', 'cors'] as const satisfies readonly (keyof Strictness)[]

/**
 * Where the emulator behaves as AWS does although that is less kind to learners (docs/strict.md). In memory: a restart ends
 * what was set meanwhile, so that nobody wonders why requests are throttled that somebody else counted last week.
 */
export class StrictMode {
  /** What holds now. A field, since every request reads it; `change` alone writes it. */
  parts: Strictness
  readonly #onChange: (parts: Strictness) => void

  /** @param onChange told of what holds, at once and after each change. */
  constructor(parts: Strictness, onChange: (parts: Strictness) => void) {
    this.parts = parts
    this.#onChange = onChange
    onChange(parts)
  }

  /** For requests from now on. */
  change(changed: Partial<Strictness>): void {
    this.parts = { ...this.parts, ...changed }
    this.#onChange(this.parts)
  }
}

/** All of it, or nothing. */
export function strictnessOf({ isStrict }: { readonly isStrict: boolean }): Strictness {
  return { throttling: isStrict, propagation: isStrict, cors: isStrict }
}
