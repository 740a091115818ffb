/** What a test asks of the page where failures on request are set. */
import { expect } from 'vitest'
import type { FaultRule, Faults, FaultWish } from '#contract/faults.ts'
import type { TestEmulator } from '../startEmulator.ts'

/** @param emulatorOf the emulator, once it runs. */
export function faultPage(emulatorOf: () => Pick<TestEmulator, 'url'>) {
  const ask = (method: string, body?: unknown, path = '', headers: Record<string, string> = {}) =>
    fetch(`${emulatorOf().url}/_rolecall/faults${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })

  return {
    ask,
    async set(wish: FaultWish): Promise<FaultRule> {
      const answer = await ask('POST', wish)
      expect(answer.status).toBe(201)
      return (await answer.json()) as FaultRule
    },
    told: async () => (await (await ask('GET')).json()) as Faults,
  }
}
