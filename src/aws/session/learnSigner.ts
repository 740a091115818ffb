import type { Aws } from '../aws.ts'
import { getCallerIdentity } from '../services/sts.ts'
import { roleNameOf } from './roleNameOf.ts'

export type Follower = Pick<Aws, 'call' | 'clients' | 'recorder'> & {
  readonly session: { readonly credentials: Pick<Aws['session']['credentials'], 'current' | 'setSigner' | 'onChange'> }
}

/**
 * Asks STS whose credentials these are. Calls that are recorded meanwhile get their role afterwards.
 * @param cause what it is a part of
 */
export async function learnSigner(aws: Follower, accessKeyId: string, cause = 'Find out the role'): Promise<void> {
  const answer = await getCallerIdentity(aws, { cause, followsUp: true })
  const arn = answer.kind === 'done' ? answer.value.Arn : undefined
  const name = arn && roleNameOf(arn)
  if (!arn || !name) return
  const signer = { name, arn }
  aws.session.credentials.setSigner(accessKeyId, signer)
  for (const call of aws.recorder.list()) {
    if (call.accessKeyId === accessKeyId && call.role?.arn !== arn) aws.recorder.update(call.id, { role: signer })
  }
}
