/** An identity of the pool that is nobody's: it stands for any where somebody's own is not known. @param identityPoolId `us-east-1:<uuid>` */
export function anyIdentityIn(identityPoolId: string): string {
  return `${identityPoolId.split(':')[0]}:00000000-0000-4000-8000-000000000000`
}
