/** Commands of the AWS CLI, held to the SDK's schemas: operations and options have the names of the API, in lower case with hyphens. */
import * as cognitoIdentity from '@aws-sdk/client-cognito-identity/dist-es/schemas/schemas_0.js'
import * as cognitoIdp from '@aws-sdk/client-cognito-identity-provider/dist-es/schemas/schemas_0.js'
import * as iam from '@aws-sdk/client-iam/dist-es/schemas/schemas_0.js'
import * as organizations from '@aws-sdk/client-organizations/dist-es/schemas/schemas_0.js'
import * as route53 from '@aws-sdk/client-route-53/dist-es/schemas/schemas_0.js'
import * as s3 from '@aws-sdk/client-s3/dist-es/schemas/schemas_0.js'
import * as sts from '@aws-sdk/client-sts/dist-es/schemas/schemas_0.js'
import { ServiceSchemas } from '../../emulator/wire/serviceSchemas.ts'
import type { Member, Shape } from '../../emulator/wire/shape.ts'

export interface AwsCommand {
  /** As the CLI names it: `cognito-idp`, `s3api`. */
  readonly service: string
  /** As the API names it: `AdminCreateUser`. */
  readonly operation: string
  /** Whose credentials sign it, where the command says. */
  readonly profile?: string
  /** As the SDK's command takes it. */
  readonly input: Readonly<Record<string, unknown>>
}

/** The CLI's name of a service -> its schemas. */
const services: Readonly<Record<string, ServiceSchemas>> = {
  'cognito-identity': new ServiceSchemas(cognitoIdentity),
  'cognito-idp': new ServiceSchemas(cognitoIdp),
  iam: new ServiceSchemas(iam),
  organizations: new ServiceSchemas(organizations),
  route53: new ServiceSchemas(route53),
  s3api: new ServiceSchemas(s3),
  sts: new ServiceSchemas(sts),
}

/** Commands that are the CLI's own and no operation. */
const ownCommands = /^aws (?:configure sso|s3 (?:ls|cp|mv|rm|sync|mb|rb|presign))\b/

/** Operations of services whose SDK nothing here needs, with options as the AWS CLI's reference has them. */
const ofOtherServices: Readonly<Record<string, readonly string[]>> = {
  'amplify update-app': ['app-id', 'custom-rules'],
  'cloudformation list-stacks': ['stack-status-filter'],
  'cloudfront create-function': ['name', 'function-config', 'function-code'],
  'cloudfront create-response-headers-policy': ['response-headers-policy-config'],
  'cloudfront publish-function': ['name', 'if-match'],
}

/** Options of every command. */
const everywhere = new Set(['endpoint-url', 'output', 'profile', 'query', 'region'])

/** `AdminSetUserMFAPreference` -> `admin-set-user-mfa-preference` */
const nameInCli = (name: string) =>
  name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()

/**
 * @param line `aws cognito-idp list-users --user-pool-id us-east-1_A`
 * @returns undefined for a command that is the CLI's own, or of a service that the console has nothing to do with
 * @throws Error that names what AWS does not have: the service, the operation, an option, a key; or an option that is missing
 */
export function readAwsCommand(line: string): AwsCommand | undefined {
  if (ownCommands.test(line)) return undefined
  const [, service = '', name = '', ...words] = wordsOf(line)
  const others = ofOtherServices[`${service} ${name}`]
  if (others) {
    const unknown = [...optionsOf(words).keys()].find((option) => !everywhere.has(option) && !others.includes(option))
    if (unknown !== undefined) throw new Error(`${service} ${name} has no option --${unknown}.`)
    return undefined
  }
  const schemas = services[service]
  if (!schemas) throw new Error(`The SDK here has no service ${service}.`)
  const operation = schemas.names.find((one) => nameInCli(one) === name)
  const members = operation === undefined ? undefined : schemas.operation(operation)?.inputMembers
  if (operation === undefined || !members) throw new Error(`${service} has no ${name}.`)
  const input: Record<string, unknown> = {}
  for (const [option, values] of optionsOf(words)) {
    if (everywhere.has(option)) continue
    const member = members.find((one) => nameInCli(one.name) === option)
    if (!member) throw new Error(`${service} ${name} has no option --${option}.`)
    input[member.name] = valueOf(member.shape, values, option)
  }
  const missing = members.filter((member) => member.required && !(member.name in input)).map(optionOf)
  if (missing.length > 0) throw new Error(`${service} ${name} needs ${missing.join(', ')}.`)
  const [profile] = optionsOf(words).get('profile') ?? []
  return { service, operation, input, ...(profile !== undefined && { profile }) }
}

const optionOf = ({ name }: Member) => `--${nameInCli(name)}`

/** Words as a shell makes them; quotes keep blanks together and go. */
const wordsOf = (line: string) =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, bare]) => single ?? double ?? bare ?? '')

function optionsOf(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const options = new Map<string, string[]>()
  let values: string[] | undefined
  for (const word of words) {
    if (word.startsWith('--')) options.set(word.slice(2), (values = []))
    else if (values) values.push(word)
    else throw new Error(`"${word}" belongs to no option.`)
  }
  return options
}

function valueOf(shape: Shape, words: readonly string[], option: string): unknown {
  const [first] = words
  if (shape.kind === 'list') return words.map((word) => valueOf(shape.item.shape, [word], option))
  if (shape.kind === 'boolean' && first === undefined) return true
  if (first === undefined || words.length > 1) throw new Error(`--${option} takes one value.`)
  if (shape.kind === 'structure') return structureOf(shape.members, first, option)
  if (shape.kind === 'boolean') return first === 'true'
  return shape.kind === 'number' ? Number(first) : first
}

/** The CLI's short form: `Name=email,Value=ida@example.test` */
function structureOf(members: readonly Member[], word: string, option: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    word.split(',').map((pair) => {
      const [key = '', ...value] = pair.split('=')
      const member = members.find(({ name }) => name === key)
      if (!member) throw new Error(`--${option} has no ${key}.`)
      return [key, valueOf(member.shape, [value.join('=')], option)]
    }),
  )
}
