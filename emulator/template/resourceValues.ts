/** What `Ref` and `Fn::GetAtt` of a resource come to, by its type (CloudFormation User Guide, "Return values" of each). */
import { zoneOfService } from '../services/route53/changes/serviceTarget.ts'
import {
  bucketNameFor,
  generatedName,
  hostedZoneIdFor,
  identityPoolIdFor,
  userPoolClientIdFor,
  userPoolIdFor,
} from './physicalId.ts'
import type { StackFacts } from './stackFacts.ts'
import { type Json, textOf } from './template.ts'

interface ResourceValues {
  /** What `Ref` gives. */
  readonly ref: (stack: StackFacts, id: string) => string
  /** What `Fn::GetAtt` gives, by the attribute's name. */
  readonly attributes?: Readonly<Record<string, (stack: StackFacts, id: string) => Json>>
}

/** The name that somebody gave, or one that is made of the logical id. */
const named =
  (property: string, longest?: number) =>
  (stack: StackFacts, id: string): string =>
    textOf(stack.property(id, property)) || generatedName(stack.key(id), longest)

const arn =
  (service: string, resource: (stack: StackFacts, id: string) => string, { global = false } = {}) =>
  (stack: StackFacts, id: string): string => {
    const { partition, region, account } = stack.around
    return `arn:${partition}:${service}:${global ? '' : region}:${account}:${resource(stack, id)}`
  }

const path = (stack: StackFacts, id: string) => textOf(stack.property(id, 'Path')) || '/'
const roleName = named('RoleName')
const policyName = named('ManagedPolicyName', 128)
const managedPolicyArn = arn('iam', (stack, id) => `policy${path(stack, id)}${policyName(stack, id)}`, { global: true })
const bucketName = (stack: StackFacts, id: string) =>
  textOf(stack.property(id, 'BucketName')) || bucketNameFor(stack.key(id))
const bucketArn = (stack: StackFacts, id: string) => `arn:${stack.around.partition}:s3:::${bucketName(stack, id)}`
const userPoolId = (stack: StackFacts, id: string) => userPoolIdFor(stack.key(id), stack.around.region)
const providerName = (stack: StackFacts, id: string) =>
  `cognito-idp.${stack.around.region}.amazonaws.com/${userPoolId(stack, id)}`
const clientId = (stack: StackFacts, id: string) => userPoolClientIdFor(stack.key(id))
const identityPoolId = (stack: StackFacts, id: string) => identityPoolIdFor(stack.key(id), stack.around.region)
const zoneId = (stack: StackFacts, id: string) => hostedZoneIdFor(stack.key(id))
const functionName = named('FunctionName')

/** What aliases lead to: a name under a domain of AWS, made from the logical id, and the hosted zone of that domain. */
const nameUnder =
  (start: string, domain: (region: string) => string) =>
  (stack: StackFacts, id: string): string =>
    `${start}${userPoolClientIdFor(stack.key(id)).slice(0, 10)}.${domain(stack.around.region)}`
const zoneUnder =
  (domain: (region: string) => string) =>
  (stack: StackFacts): string =>
    zoneOfService(domain(stack.around.region)) ?? ''
const cloudFront = () => 'cloudfront.net'
const balancers = (region: string) => `${region}.elb.amazonaws.com`
const networkBalancers = (region: string) => `elb.${region}.amazonaws.com`
const apis = (region: string) => `execute-api.${region}.amazonaws.com`
const balancersOf = (stack: StackFacts, id: string) =>
  textOf(stack.property(id, 'Type')) === 'network' ? networkBalancers : balancers
const apiDomain: ResourceValues = {
  ref: (stack, id) => textOf(stack.property(id, 'DomainName')),
  attributes: {
    RegionalDomainName: nameUnder('d-', apis),
    RegionalHostedZoneId: zoneUnder(apis),
    DistributionDomainName: nameUnder('d', cloudFront),
    DistributionHostedZoneId: zoneUnder(cloudFront),
  },
}

export const valuesByType: Readonly<Record<string, ResourceValues>> = {
  'AWS::Cognito::UserPool': {
    ref: userPoolId,
    attributes: {
      Arn: arn('cognito-idp', (stack, id) => `userpool/${userPoolId(stack, id)}`),
      ProviderName: providerName,
      ProviderURL: (stack, id) => `https://${providerName(stack, id)}`,
      UserPoolId: userPoolId,
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: clientId, attributes: { ClientId: clientId, Name: named('ClientName', 128) } },
  'AWS::Cognito::UserPoolGroup': { ref: named('GroupName', 128) },
  'AWS::Cognito::IdentityPool': {
    ref: identityPoolId,
    attributes: { Id: identityPoolId, Name: named('IdentityPoolName', 128) },
  },
  'AWS::IAM::Role': {
    ref: roleName,
    attributes: {
      Arn: arn('iam', (stack, id) => `role${path(stack, id)}${roleName(stack, id)}`, { global: true }),
      RoleId: (stack, id) => `AROA${userPoolClientIdFor(stack.key(id)).toUpperCase().slice(0, 17)}`,
    },
  },
  'AWS::IAM::ManagedPolicy': { ref: managedPolicyArn, attributes: { PolicyArn: managedPolicyArn } },
  'AWS::IAM::Policy': { ref: named('PolicyName', 128) },
  'AWS::S3::Bucket': {
    ref: bucketName,
    attributes: {
      Arn: bucketArn,
      DomainName: (stack, id) => `${bucketName(stack, id)}.s3.amazonaws.com`,
      RegionalDomainName: (stack, id) => `${bucketName(stack, id)}.s3.${stack.around.region}.amazonaws.com`,
      DualStackDomainName: (stack, id) => `${bucketName(stack, id)}.s3.dualstack.${stack.around.region}.amazonaws.com`,
      WebsiteURL: (stack, id) => `http://${bucketName(stack, id)}.s3-website-${stack.around.region}.amazonaws.com`,
    },
  },
  'AWS::Route53::HostedZone': {
    ref: zoneId,
    attributes: { Id: zoneId, NameServers: () => ['ns-1.rolecall.test', 'ns-2.rolecall.test'] },
  },
  'AWS::CloudFront::Distribution': {
    ref: (stack, id) => `E${userPoolClientIdFor(stack.key(id)).toUpperCase().slice(0, 13)}`,
    attributes: { DomainName: nameUnder('d', cloudFront) },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    ref: arn('elasticloadbalancing', (stack, id) => `loadbalancer/app/${named('Name', 32)(stack, id)}`),
    attributes: {
      DNSName: (stack, id) => nameUnder('lb-', balancersOf(stack, id))(stack, id),
      CanonicalHostedZoneID: (stack, id) => zoneUnder(balancersOf(stack, id))(stack),
    },
  },
  'AWS::ApiGateway::DomainName': apiDomain,
  'AWS::ApiGatewayV2::DomainName': apiDomain,
  'AWS::Route53::RecordSet': { ref: (stack, id) => textOf(stack.property(id, 'Name')) },
  'AWS::Lambda::Function': {
    ref: functionName,
    attributes: { Arn: arn('lambda', (stack, id) => `function:${functionName(stack, id)}`) },
  },
  'AWS::DynamoDB::Table': {
    ref: named('TableName', 255),
    attributes: { Arn: arn('dynamodb', (stack, id) => `table/${named('TableName', 255)(stack, id)}`) },
  },
  'AWS::SQS::Queue': {
    ref: (stack, id) =>
      `https://sqs.${stack.around.region}.amazonaws.com/${stack.around.account}/${named('QueueName', 80)(stack, id)}`,
    attributes: { Arn: arn('sqs', named('QueueName', 80)), QueueName: named('QueueName', 80) },
  },
  'AWS::SNS::Topic': {
    ref: arn('sns', named('TopicName', 255)),
    attributes: { TopicArn: arn('sns', named('TopicName', 255)), TopicName: named('TopicName', 255) },
  },
  'AWS::SSM::Parameter': {
    ref: named('Name', 255),
    attributes: { Value: (stack, id) => textOf(stack.property(id, 'Value')) },
  },
}

/** What `Ref` to a resource gives. */
export function referenceOf(stack: StackFacts, id: string): string {
  const type = stack.template.Resources[id]?.Type ?? ''
  if (type === 'AWS::CloudFormation::Stack') return stackArn(stack, id)
  return valuesByType[type]?.ref(stack, id) ?? generatedName(stack.key(id))
}

/** What `Fn::GetAtt` gives. What no rule knows gets a value of its own that nothing else has, so that nothing is taken for another. */
export function attributeOf(stack: StackFacts, id: string, attribute: string, by: string): Json {
  const type = stack.template.Resources[id]?.Type ?? ''
  if (type === 'AWS::CloudFormation::Stack') {
    const name = /^Outputs\.(.+)$/.exec(attribute)?.[1]
    const value = name === undefined ? undefined : stack.nestedStack(id)?.output(name)
    if (value !== undefined) return value
    stack.note(by, `Fn::GetAtt wants ${attribute} of the nested stack ${id}, which has no such output.`)
    return `${id}.${attribute}`
  }
  const known = valuesByType[type]
  const value = known?.attributes?.[attribute]
  if (value) return value(stack, id)
  if (attribute === 'Arn' && !type.startsWith('Custom::')) {
    const service = type.split('::')[1]?.toLowerCase() ?? 'unknown'
    return arn(service, () => referenceOf(stack, id))(stack, id)
  }
  if (known) stack.note(by, `Fn::GetAtt wants ${attribute} of ${id}, and a ${type} has none that is known here.`)
  return `${generatedName(stack.key(id))}.${attribute}`
}

function stackArn(stack: StackFacts, id: string): string {
  const { partition, region, account } = stack.around
  return `arn:${partition}:cloudformation:${region}:${account}:stack/${generatedName(stack.key(id), 128)}`
}
