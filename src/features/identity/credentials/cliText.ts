import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { SessionCredentials } from '../../../aws/session/amplify.ts'
import { posixQuoted, powershellQuoted } from '../../../ui/shellQuoting.ts'

export type CliForm = 'shell' | 'powershell' | 'file' | 'process'

/**
 * The session's credentials in a form that the AWS CLI and the SDKs take. Holds secrets: it goes to the clipboard and
 * nowhere else. Names follow the AWS CLI User Guide, "Environment variables" and "Configuration and credential file
 * settings", and the AWS SDKs and Tools Reference Guide, "Process credential provider", for `process`: what such a program prints.
 */
export function cliText(
  form: CliForm,
  credentials: SessionCredentials,
  config: Pick<AwsConfig, 'region' | 'endpoints'>,
): string {
  const variables: [name: string, value: string][] = [
    ['AWS_ACCESS_KEY_ID', credentials.accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey],
    ['AWS_SESSION_TOKEN', credentials.sessionToken],
    ['AWS_REGION', config.region],
    ['AWS_DEFAULT_REGION', config.region],
    ...endpointVariables(config.endpoints),
  ]
  if (form === 'process') return processText(credentials)
  if (form === 'shell') return lines(variables.map(([name, value]) => `export ${name}=${posixQuoted(value)}`))
  if (form === 'powershell') return lines(variables.map(([name, value]) => `$Env:${name} = ${powershellQuoted(value)}`))
  const [endpoint] = endpointVariables(config.endpoints)
  return lines([
    '[rolecall]',
    `aws_access_key_id = ${credentials.accessKeyId}`,
    `aws_secret_access_key = ${credentials.secretAccessKey}`,
    `aws_session_token = ${credentials.sessionToken}`,
    `region = ${config.region}`,
    ...(endpoint ? [`endpoint_url = ${endpoint[1]}`] : []),
  ])
}

function processText({ accessKeyId, secretAccessKey, sessionToken, expiration }: SessionCredentials): string {
  const printed = {
    Version: 1,
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiration.toISOString(),
  }
  return `${JSON.stringify(printed, null, 2)}\n`
}

/** One variable when one endpoint serves all, else one for each service. */
function endpointVariables(endpoints: AwsConfig['endpoints']): [name: string, value: string][] {
  if (!endpoints) return []
  const { s3, route53, sts } = endpoints
  if (s3 === route53 && s3 === sts) return [['AWS_ENDPOINT_URL', s3]]
  return [
    ['AWS_ENDPOINT_URL_S3', s3],
    ['AWS_ENDPOINT_URL_ROUTE_53', route53],
    ['AWS_ENDPOINT_URL_STS', sts],
  ]
}

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`
}
