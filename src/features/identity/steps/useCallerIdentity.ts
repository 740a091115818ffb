import { watch } from 'vue'
import { getCallerIdentity } from '../../../aws/services/sts.ts'
import { roleNameOf } from '../../../aws/session/roleNameOf.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useOperation } from '../../../outcomes/useOperation.ts'

/** GetCallerIdentity's answer for the credentials in use; asked again when they change. It also settles who signs. */
export function useCallerIdentity(accessKeyId: () => string | undefined) {
  const aws = useAws()
  const answer = useOperation({
    key: () => ['identity', 'caller', accessKeyId() ?? ''],
    run: (signal) => getCallerIdentity(aws, { signal, cause: 'Ask STS who this is' }),
    enabled: () => accessKeyId() !== undefined,
  })
  // Groups may have changed since the credentials before these, and the role with them.
  watch(answer.value, (caller) => {
    const key = accessKeyId()
    const name = caller?.Arn && roleNameOf(caller.Arn)
    if (key !== undefined && caller?.Arn && name) aws.session.credentials.setSigner(key, { name, arn: caller.Arn })
  })
  return answer
}
