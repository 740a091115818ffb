/** The console's own AWS, with Amplify and all, against an emulator of the test's own: what a page has, without a page. */
import { signIn, signOut } from 'aws-amplify/auth'
import { vi } from 'vitest'
import type { Aws } from '../../../src/aws/aws.ts'
import { loadConfiguration } from '../../../src/aws/configuration/loadConfiguration.ts'
import { createAws } from '../../../src/aws/createAws.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

export interface ConsolePage {
  readonly emulator: TestEmulator
  readonly aws: Aws
  close(): Promise<void>
}

export async function startConsolePage(): Promise<ConsolePage> {
  const emulator = await startEmulator()
  const send = globalThis.fetch
  // The console's own file comes from beside its page; here there is no page.
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    send(input === '/amplify_outputs.json' ? `${emulator.url}/_rolecall/amplify_outputs.json` : input, init),
  )
  // Nor is there anything that a page is told: other tabs, its end.
  vi.stubGlobal('addEventListener', () => undefined)
  // Where `npm start` serves the page.
  vi.stubGlobal('location', new URL('http://127.0.0.1:5173/'))
  return {
    emulator,
    aws: createAws(await loadConfiguration()),
    async close() {
      // Amplify is one for all files that share this process.
      await signOut()
      vi.unstubAllGlobals()
      await emulator.close()
    },
  }
}

export function enter(name: string, password: string) {
  return signIn({ username: `${name}@example.test`, password, options: { authFlowType: 'USER_SRP_AUTH' } })
}
