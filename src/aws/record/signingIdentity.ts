/** What the SDK signs with. Secret. */
export interface SigningIdentity {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly expiration?: Date
}

/** The credentials that the SDK has chosen for a request, from the context of its middlewares. Undefined where it does not sign. */
export function identityOf(context: object): SigningIdentity | undefined {
  const scheme = member(member(context, '__smithy_context'), 'selectedHttpAuthScheme')
  const identity = member(scheme, 'identity')
  const isSigning =
    typeof member(identity, 'accessKeyId') === 'string' && typeof member(identity, 'secretAccessKey') === 'string'
  return isSigning ? (identity as SigningIdentity) : undefined
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined
}
