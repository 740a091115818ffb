import { identityPoolId, userPoolId } from '#access/pools.ts'

/**
 * The ids that the seeded emulator has in place of those that AWS would give. Every part that needs one takes it from
 * here.
 */
export const localBackend = {
  account: '123456789012',
  region: 'us-east-1',
  userPoolId,
  userPoolClientId: '4rolecalllocalclient000001',
  identityPoolId,
} as const
