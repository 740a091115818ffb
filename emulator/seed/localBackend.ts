/**
 * The ids that the seeded emulator has in place of those that AWS would give. Every part that needs one takes it from
 * here.
 */
export const localBackend = {
  account: '123456789012',
  region: 'us-east-1',
  userPoolId: 'us-east-1_Rolecall1',
  userPoolClientId: '4rolecalllocalclient000001',
  identityPoolId: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
} as const
