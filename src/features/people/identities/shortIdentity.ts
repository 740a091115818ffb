/** `us-east-1:1c07e4…93aa`: enough to tell identities apart in a list. */
export function shortIdentity(identityId: string): string {
  const [region = '', id = ''] = identityId.split(':')
  return id.length > 12 ? `${region}:${id.slice(0, 6)}…${id.slice(-4)}` : identityId
}
