import * as v from 'valibot'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { isSameRole } from './isSameRole.ts'
import { policiesOfRoleSchema } from './policiesOfRoleSchema.ts'

export interface Policies {
  /**
   * The policies in force for the sessions of a role, asked anew each time: they may have been edited.
   * @param arn of the role, or of a session as STS gives it
   * @param buckets whose own policies are wanted
   * @returns undefined where the backend tells none, or cannot be asked now
   */
  ofRole(arn: string, buckets: readonly string[], signal?: AbortSignal): Promise<PoliciesOfRole | undefined>
}

/** @param from where the backend tells its policies, or those that were deployed with it; neither where it tells none */
export function createPolicies(from: Pick<AwsConfig, 'policiesUrl' | 'policies'>): Policies {
  const { policiesUrl, policies: deployed = [] } = from
  return {
    async ofRole(arn, buckets, signal) {
      if (!policiesUrl) return deployed.find(({ roleArn }) => isSameRole(roleArn, arn))
      const query = new URLSearchParams([['role', arn], ...buckets.map((bucket) => ['bucket', bucket])])
      try {
        const response = await fetch(`${policiesUrl}?${query}`, { cache: 'no-store', ...(signal && { signal }) })
        if (!response.ok) return undefined
        const answer = v.safeParse(policiesOfRoleSchema, await response.json())
        return answer.success && isSameRole(answer.output.roleArn, arn) ? answer.output : undefined
      } catch {
        return undefined
      }
    },
  }
}
