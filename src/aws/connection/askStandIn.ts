/** What stands in for AWS where a backend has endpoints of its own: whether it has a service at all, and asks for signatures. */
import type { ServiceEndpoints } from '#contract/backendOutputs.ts'
import { type Answer, answerOf } from './answer.ts'
import { type Answered, ask, type Asking, type Question } from './ask.ts'

/**
 * `guarded`: an unsigned request is refused, as AWS refuses it. `unguarded`: it is answered, so that nothing that a policy says is
 * asked. `lacking`: the service is not there.
 */
export interface StandInAnswer extends Answer<'guarded' | 'lacking' | 'unguarded'> {
  readonly service: 'route53' | 'sts'
}

interface Probe {
  readonly service: StandInAnswer['service']
  /** An operation that reads and that nobody may call unsigned, in the SDK's way. */
  readonly question: Omit<Question, 'url'> & { readonly path: string }
  readonly operation: string
  /** What AWS's answer to it begins with. */
  readonly answer: string
}

const probes: readonly Probe[] = [
  {
    service: 'sts',
    question: {
      path: '/',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    },
    operation: 'GetCallerIdentity',
    answer: '<GetCallerIdentityResponse',
  },
  {
    service: 'route53',
    question: { path: '/2013-04-01/hostedzone?maxitems=1' },
    operation: 'ListHostedZones',
    answer: '<ListHostedZonesResponse',
  },
]

/** Asks STS and Route 53 without a signature. S3 is asked by its buckets, Cognito by its pools. */
export function askStandIn(endpoints: ServiceEndpoints, asking: Asking): Promise<readonly StandInAnswer[]> {
  return Promise.all(
    probes.map(async ({ service, question: { path, ...question }, operation, answer: begins }) => {
      const url = endpoints[service]
      const reply = await ask({ ...question, url: `${url.replace(/\/$/, '')}${path}` }, asking)
      const answer = answerOf(url, reply, (answered) => ({
        kind: kindOf(answered, begins),
        seen: `unsigned ${operation} ${answered.status}`,
      }))
      return { ...answer, service }
    }),
  )
}

function kindOf({ status, text }: Answered, begins: string) {
  if (status >= 500 && status !== 501) return 'unclear'
  if (status < 300 && text.includes(begins)) return 'unguarded'
  // Errors of both services have this root; those of S3, which takes the path for a bucket, have another.
  return (status === 403 || status === 400) && text.includes('<ErrorResponse') && !text.includes('InvalidAction')
    ? 'guarded'
    : 'lacking'
}
