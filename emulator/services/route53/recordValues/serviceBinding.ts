import { domainNameProblem } from './domainNameValue.ts'
import { isNumberUpTo, UINT16 } from './fields.ts'
import type { ValueProblem } from './valueProblem.ts'
import { problem } from './valueProblem.ts'

/** Keys of RFC 9460 that need a value, and those that take none. */
const withValue = new Set(['mandatory', 'alpn', 'port', 'ipv4hint', 'ipv6hint', 'ech', 'dohpath'])
const withoutValue = new Set(['no-default-alpn', 'ohttp'])

function parameterProblem(parameter: string): ValueProblem | undefined {
  const [, key, value] = /^([a-z0-9-]+)(?:=(.*))?$/.exec(parameter) ?? []
  const illegal = problem('SVCBRRDATAIllegalParameter', `Parameter '${parameter}' is not valid`)
  if (key === undefined) return illegal
  if (withoutValue.has(key)) return value === undefined ? undefined : illegal
  if (!withValue.has(key) && !/^key\d{1,5}$/.test(key)) return illegal
  if (withValue.has(key) && (value === undefined || value.replaceAll('"', '') === '')) return illegal
  return key === 'port' && !isNumberUpTo(value?.replaceAll('"', ''), UINT16) ? illegal : undefined
}

/**
 * `priority target [key=value ...]`, the form of SVCB and HTTPS records; priority 0 is the alias mode and takes no
 * parameters.
 */
export function serviceBindingProblem(value: string): ValueProblem | undefined {
  const [priority, target, ...parameters] = value.trim().split(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  if (target === undefined)
    return problem('SVCBRRDATATooFewFields', 'Value should be a priority, a target and parameters')
  if (!isNumberUpTo(priority, UINT16)) return problem('SVCBRRDATAIllegalPriority', 'Priority should be 0 to 65535')
  if (priority === '0' && parameters.length > 0) {
    return problem('SVCBRRDATAIllegalParameter', 'Parameters are not permitted with priority 0')
  }
  const keys = parameters.map((parameter) => parameter.split('=')[0])
  if (new Set(keys).size < keys.length) return problem('SVCBRRDATAIllegalParameter', 'A parameter stands twice')
  for (const parameter of parameters) {
    const found = parameterProblem(parameter)
    if (found) return found
  }
  return domainNameProblem(target, { root: true })
}
