import type { Aws } from '../aws.ts'
import { getCallerIdentity } from '../services/sts.ts'
import { roleNameOf } from './roleNameOf.ts'

type Follower = Pick<Aws, 'call' | 'clients' | 'recorder'> & {
  readonly session: { readonly credentials: Pick<Aws['session']['credentials'], 'current' | 'setSigner' | 'onChange'> }
}

/**
 * Asks STS once for each set of credentials which role they belong to: a person who joined a group has another one after
 * a renewal. Returns the function that ends it.
 */
export function followSigner(aws: Follower): () => void {
  const { credentials } = aws.session
  let asked: string | undefined
  return credentials.onChange(() => {
    const accessKeyId = credentials.current()?.accessKeyId
    if (accessKeyId === undefined || asked === accessKeyId) return
    asked = accessKeyId
    // STS's code may not arrive, when the network is gone. Then the role stays unknown until the next renewal.
    learnSigner(aws, accessKeyId).catch(() => undefined)
  })
}

/** Calls recorded meanwhile get their role afterwards. */
async function learnSigner(aws: Follower, accessKeyId: string): Promise<void> {
  const answer = await getCallerIdentity(aws, { cause: 'Find out the role', followsUp: true })
  const arn = answer.kind === 'done' ? answer.value.Arn : undefined
  const name = arn && roleNameOf(arn)
  if (!arn || !name) return
  const signer = { name, arn }
  aws.session.credentials.setSigner(accessKeyId, signer)
  for (const call of aws.recorder.list()) {
    if (call.accessKeyId === accessKeyId && call.role?.arn !== arn) aws.recorder.update(call.id, { role: signer })
  }
}
