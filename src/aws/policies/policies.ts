import * as v from 'valibot'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { AwsConfig } from '../configuration/configuration.ts'
import { isSameRole } from './isSameRole.ts'
import { policiesOfRoleSchema } from './policiesOfRoleSchema.ts'

export type ToldPolicies =
  | { readonly kind: 'told'; readonly policies: PoliciesOfRole }
  /** The backend tells none of this role, or none at all. */
  | { readonly kind: 'not told' }
  /** It cannot be asked now: it is silent, or what it answers cannot be read. */
  | { readonly kind: 'no answer' }

export interface Policies {
  /**
   * The policies in force for the sessions of a role, asked anew each time: they may have been edited.
   * @param arn of the role, or of a session as STS gives it
   * @param buckets whose own policies are wanted
   * @returns undefined where the backend tells none, or cannot be asked now
   */
  ofRole(arn: string, buckets: readonly string[], signal?: AbortSignal): Promise<PoliciesOfRole | undefined>
  /** The same, for whoever has to say why nothing is told. */
  ask(arn: string, buckets: readonly string[], signal?: AbortSignal): Promise<ToldPolicies>
}

/** @param from where the backend tells its policies, or those that were deployed with it; neither where it tells none */
export function createPolicies(from: Pick<AwsConfig, 'policiesUrl' | 'policies'>): Policies {
  const { policiesUrl, policies: deployed = [] } = from

  async function ask(arn: string, buckets: readonly string[], signal?: AbortSignal): Promise<ToldPolicies> {
    if (!policiesUrl) return toldOf(deployed.find(({ roleArn }) => isSameRole(roleArn, arn)))
    const query = new URLSearchParams([['role', arn], ...buckets.map((bucket) => ['bucket', bucket])])
    try {
      const response = await fetch(`${policiesUrl}?${query}`, { cache: 'no-store', ...(signal && { signal }) })
      if (response.status === 404) return { kind: 'not told' }
      if (!response.ok) return { kind: 'no answer' }
      const answer = v.safeParse(policiesOfRoleSchema, await response.json())
      if (!answer.success) return { kind: 'no answer' }
      return toldOf(isSameRole(answer.output.roleArn, arn) ? answer.output : undefined)
    } catch {
      return { kind: 'no answer' }
    }
  }

  return {
    ask,
    async ofRole(arn, buckets, signal) {
      const answer = await ask(arn, buckets, signal)
      return answer.kind === 'told' ? answer.policies : undefined
    },
  }
}

function toldOf(policies: PoliciesOfRole | undefined): ToldPolicies {
  return policies ? { kind: 'told', policies } : { kind: 'not told' }
}
