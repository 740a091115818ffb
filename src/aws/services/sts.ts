/** STS operations of the console. */
import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts'
import type { AwsCaller } from '../aws.ts'
import type { CallOptions } from '../call/call.ts'
import type { Outcome } from '../call/outcome.ts'

/** Who AWS takes this session for. Needs no permission, so it always answers when the credentials are good. */
export async function getCallerIdentity(
  aws: AwsCaller,
  options: CallOptions = {},
): Promise<Outcome<GetCallerIdentityCommandOutput>> {
  const [{ GetCallerIdentityCommand }, client] = await Promise.all([import('@aws-sdk/client-sts'), aws.clients.sts()])
  return aws.call(client, new GetCallerIdentityCommand(), options)
}
