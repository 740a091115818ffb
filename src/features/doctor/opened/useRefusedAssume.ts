import { onScopeDispose, shallowRef, watch } from 'vue'
import { parseTrustAnswer } from '../../../aws/record/parseTrustAnswer.ts'
import { useAws } from '../../../outcomes/useAws.ts'

/** A question of the pool to STS that was refused, as this tab saw it. */
export interface RefusedAssume {
  readonly callId: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** AWS's code: all that the caller was told. */
  readonly told: string
}

/** More calls for credentials than anybody makes between two examinations. */
const mostLooked = 10

/**
 * The newest GetCredentialsForIdentity of this tab that failed because a role does not let the pool in, as the decision log
 * tells it. Undefined where there is none, and where there is no such log (AWS).
 */
export function useRefusedAssume(roleArn: () => string | undefined) {
  const { decisions, recorder } = useAws()
  const found = shallowRef<RefusedAssume>()
  let looking = 0

  async function look(arn: string | undefined): Promise<void> {
    const turn = ++looking
    found.value = undefined
    if (arn === undefined) return
    const failed = recorder
      .list()
      .filter(({ operation, outcome }) => operation === 'GetCredentialsForIdentity' && outcome === 'failed')
    for (const { id, startedAt, requestId, failure } of failed.slice(0, mostLooked)) {
      const entry = requestId === undefined ? undefined : await decisions.find(requestId).catch(() => undefined)
      if (turn !== looking) return
      const isOfRole = entry?.notes.some(({ detail }) => {
        const answer = parseTrustAnswer(detail)
        return answer?.allowed === false && answer.decisions.some(({ request }) => request.resource === arn)
      })
      if (isOfRole) {
        found.value = { callId: id, at: startedAt, told: failure?.code ?? 'InvalidIdentityPoolConfigurationException' }
        return
      }
    }
  }

  watch(roleArn, look, { immediate: true })
  onScopeDispose(() => (looking += 1))
  return found
}
