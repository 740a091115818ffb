import type { FaultRule, Faults } from '#contract/faults.ts'

/** What a rule is about, as a row says it. */
export interface FaultWords {
  readonly what: string
  readonly where: string
  readonly often: string
  readonly hits: string
}

const requests = (count: number) => `${count} ${count === 1 ? 'request' : 'requests'}`

/** @param services as the backend tells them; a failure that it does not tell keeps its name */
export function faultWords(rule: FaultRule, services: Faults['services']): FaultWords {
  const service = services.find(({ id }) => id === rule.service)
  const kind = service?.failures.find(({ failure }) => failure === rule.failure)
  const late = rule.milliseconds === undefined ? '' : `, by ${rule.milliseconds} ms`
  const share = rule.probability === 1 ? '' : `${Math.round(rule.probability * 100)} % of `
  const left = rule.count === undefined ? undefined : rule.count - rule.hits
  return {
    what: `${kind?.words ?? rule.failure}${late}`,
    where: `${service?.name ?? rule.service}: ${rule.operation === '*' ? 'every operation' : rule.operation}`,
    often: rule.count === undefined ? `${share || 'all '}requests` : `${share}the next ${requests(rule.count)}`,
    hits: left === 0 ? `${requests(rule.hits)} failed; it is over` : `${requests(rule.hits)} failed so far`,
  }
}
