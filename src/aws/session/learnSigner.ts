/** Asks STS once for each set of credentials which role they belong to: a person who joined a group has another one after a renewal. */
import { currentCredentials, setSigner } from './credentials.ts'
import { recorder } from '../record/recorder.ts'
import { roleNameOf } from './roleNameOf.ts'
import { getCallerIdentity } from '../services/sts.ts'

let asked: string | undefined

/** Does nothing when these credentials were asked about before. Calls recorded meanwhile get their role afterwards. */
export async function learnSigner(): Promise<void> {
  const credentials = currentCredentials()
  if (!credentials || asked === credentials.accessKeyId) return
  const { accessKeyId } = credentials
  asked = accessKeyId
  const answer = await getCallerIdentity({ cause: 'Find out the role' })
  const arn = answer.kind === 'done' ? answer.value.Arn : undefined
  const name = arn && roleNameOf(arn)
  if (!arn || !name) return
  const signer = { name, arn }
  setSigner(accessKeyId, signer)
  for (const call of recorder.list()) {
    if (call.accessKeyId === accessKeyId && call.role?.arn !== arn) recorder.update(call.id, { role: signer })
  }
}
