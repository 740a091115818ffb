/** What the console would say beforehand: iam/ alone, with the policies and the identity that it knows. */
import { evaluate } from '#iam/evaluate/evaluate.ts'
import { denialMessage } from '#iam/explain/denialMessage.ts'
import { requirementsOf } from '#iam/requirements/requirementsOf.ts'
import type { PoliciesInForce, Policy, Principal, RequestContext } from '#iam/types.ts'
import type { GeneratedCall } from './calls.ts'

/** Who asks, and with which policies. */
export interface Asker {
  readonly principal: Principal
  readonly context: RequestContext
  readonly policies: PoliciesInForce
}

export interface Outcome {
  readonly verdict: 'allowed' | 'denied'
  /** AWS's sentence of a denial; empty where the answer has none (HEAD) or the call is allowed. */
  readonly message: string
}

/** The keys of every request from this computer. */
const ofEveryRequest: RequestContext = {
  'aws:SecureTransport': 'true',
  'aws:SourceIp': '127.0.0.1',
  'aws:RequestedRegion': 'us-east-1',
}

const ofSignedRequests: RequestContext = {
  's3:authType': 'REST-HEADER',
  's3:signatureversion': 'AWS4-HMAC-SHA256',
}

/** @param bucketPolicy the policy of the one bucket, where it has one. */
export function predict(call: GeneratedCall, asker: Asker, bucketPolicy: Policy | undefined): Outcome {
  const { service, operation, input } = call
  const requirements = requirementsOf(service, operation, input, { account: '123456789012', region: 'us-east-1' })
  if (!requirements?.length) throw new Error(`Nothing is known of ${service}:${operation}.`)
  const signature = asker.principal.type !== 'Anonymous' && service === 's3' ? ofSignedRequests : {}
  for (const { action, resource, context } of requirements) {
    const resourceBased = bucketPolicy && resource.startsWith('arn:aws:s3:::') ? [bucketPolicy] : undefined
    const decision = evaluate(
      {
        principal: asker.principal,
        action,
        resource,
        context: { ...asker.context, ...ofEveryRequest, ...signature, ...context },
      },
      { ...asker.policies, ...(resourceBased && { 'resource-based': resourceBased }) },
    )
    if (decision.verdict !== 'allowed') {
      const message = operation.startsWith('Head') ? '' : denialMessage(decision, service)
      return { verdict: 'denied', message }
    }
  }
  return { verdict: 'allowed', message: '' }
}

/** What happened. Everything but a refusal by policy counts as allowed: then the call came as far as its work. */
export async function enforce(call: GeneratedCall, clients: Parameters<GeneratedCall['send']>[0]): Promise<Outcome> {
  try {
    await call.send(clients)
  } catch (problem) {
    if (!(problem instanceof Error) || !('$metadata' in problem)) throw problem
    const { httpStatusCode } = problem.$metadata as { httpStatusCode?: number }
    // Services that speak JSON say it with 400.
    if (httpStatusCode === 403 || problem.name === 'AccessDeniedException') {
      return { verdict: 'denied', message: call.operation.startsWith('Head') ? '' : problem.message }
    }
    if (httpStatusCode === undefined || httpStatusCode >= 500) throw problem
  }
  return { verdict: 'allowed', message: '' }
}
