/** The seeded identity pool, changed in the state. */
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import { type IdentityPool, identityPools } from '../../../emulator/services/cognito-identity/identityPools.ts'
import type { TestEmulator } from '../startEmulator.ts'

export function poolOf(local: TestEmulator): IdentityPool {
  const pool = identityPools(local.emulator.store).get(localBackend.identityPoolId)
  if (!pool) throw new Error('The pool was not seeded.')
  return pool
}

export function changePool(local: TestEmulator, change: Partial<IdentityPool>): void {
  identityPools(local.emulator.store).set(localBackend.identityPoolId, { ...poolOf(local), ...change })
}
