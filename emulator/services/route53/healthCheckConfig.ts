import type { HealthCheckConfig } from '@aws-sdk/client-route-53'
import { AwsError } from '../../wire/awsError.ts'

/** Seconds between two checks (API, HealthCheckConfig). */
const intervals = [10, 30]
const fewestRegions = 3
const usualInterval = 30
const usualThreshold = 3

/** Ports that are taken for granted; TCP has none. */
const usualPorts: Readonly<Record<string, number>> = { HTTP: 80, HTTP_STR_MATCH: 80, HTTPS: 443, HTTPS_STR_MATCH: 443 }

function problemOf(config: HealthCheckConfig): string | undefined {
  const { Type: type = '', IPAddress, FullyQualifiedDomainName, Port, SearchString, RequestInterval } = config
  if (!IPAddress && !FullyQualifiedDomainName) return 'IPAddress or FullyQualifiedDomainName must be specified'
  if (type === 'TCP' && Port === undefined) return 'Port must be specified for health checks of type TCP'
  if (type.endsWith('_STR_MATCH') !== Boolean(SearchString)) {
    return `SearchString must${SearchString ? ' not' : ''} be specified for health checks of type ${type}`
  }
  if (config.Regions && config.Regions.length < fewestRegions) return `Regions must name at least ${fewestRegions}`
  return RequestInterval === undefined || intervals.includes(RequestInterval)
    ? undefined
    : 'RequestInterval must be 10 or 30'
}

/**
 * The settings with what Route 53 takes for granted where they say nothing.
 * @throws AwsError InvalidInput; which sentences AWS writes is not known.
 */
export function completeHealthCheckConfig(config: HealthCheckConfig): HealthCheckConfig {
  const problem = problemOf(config)
  if (problem !== undefined) throw new AwsError('InvalidInput', problem, { status: 400 })
  const port = config.Port ?? usualPorts[config.Type ?? '']
  return {
    ...config,
    ...(port !== undefined && { Port: port }),
    RequestInterval: config.RequestInterval ?? usualInterval,
    FailureThreshold: config.FailureThreshold ?? usualThreshold,
    MeasureLatency: config.MeasureLatency ?? false,
    Inverted: config.Inverted ?? false,
    Disabled: config.Disabled ?? false,
    EnableSNI: config.EnableSNI ?? config.Type?.startsWith('HTTPS') ?? false,
  }
}
