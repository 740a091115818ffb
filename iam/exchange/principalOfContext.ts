/** Who asked, read back from the condition keys of a request. Follows the IAM User Guide, "AWS global condition context keys: Properties of the principal". */
import type { Principal, RequestContext } from '../types.ts'

/** A session's name stands in `aws:userid` alone, after the colon; where that is missing, nobody knows it. */
const unknownSession = 'unknown'

/** Anonymous when the keys name nobody. */
export function principalOfContext(context: RequestContext): Principal {
  const keys = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]))
  const text = (key: string) => {
    const value = keys.get(key)
    return typeof value === 'string' ? value : ''
  }
  const arn = text('aws:principalarn')
  const account = text('aws:principalaccount') || (arn.split(':')[4] ?? '')
  const type = text('aws:principaltype')
  if (type === 'Account' || arn.endsWith(':root')) return { type: 'Account', account, arn }
  if (type === 'AssumedRole' || arn.includes(':role/')) {
    const userId = text('aws:userid')
    const name = userId.includes(':') ? userId.slice(userId.indexOf(':') + 1) : unknownSession
    const role = arn.slice(arn.lastIndexOf('/') + 1)
    const partition = arn.split(':')[1] ?? 'aws'
    const session = `arn:${partition}:sts::${account}:assumed-role/${role}/${name}`
    return { type: 'AssumedRole', account, arn: session, roleArn: arn }
  }
  if (type === 'User' || arn.includes(':user/')) return { type: 'User', account, arn }
  const provider = text('aws:federatedprovider')
  return provider ? { type: 'Federated', provider } : { type: 'Anonymous' }
}
