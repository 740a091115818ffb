import type { Principal } from '#iam/types.ts'
import { AwsError } from '../../../wire/awsError.ts'

/**
 * Who asks in a simulation, by an ARN.
 * @throws AwsError InvalidInput for what is no principal.
 */
export function simulatedCaller(arn: string): Principal {
  const [, service, account = '', rest = ''] = /^arn:aws:(iam|sts)::(\d{12}):(.+)$/.exec(arn) ?? []
  const [type, ...path] = rest.split('/')
  const name = path.at(-1) ?? ''
  if (service === 'iam' && rest === 'root') return { type: 'Account', account, arn }
  // A group asks for nothing itself: its policies are tried as if a user had them and nothing else.
  if (service === 'iam' && (type === 'user' || type === 'group') && name !== '') return { type: 'User', account, arn }
  if (service === 'iam' && type === 'role' && name !== '') {
    const session = `arn:aws:sts::${account}:assumed-role/${name}/simulation`
    return { type: 'AssumedRole', account, arn: session, roleArn: arn }
  }
  if (service === 'sts' && type === 'assumed-role' && path.length === 2) {
    return { type: 'AssumedRole', account, arn, roleArn: `arn:aws:iam::${account}:role/${path[0]}` }
  }
  throw new AwsError('InvalidInput', `Invalid Entity Arn: ${arn} does not clearly define entity type and name.`)
}
