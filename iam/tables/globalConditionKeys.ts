/** The condition keys that AWS defines for all services, with their types. Follows the IAM User Guide, "AWS global condition context keys". */
import { sameConditionKey } from './conditionKeys.ts'

const types: Readonly<Record<string, string>> = {
  'aws:AssumedRoot': 'Bool',
  'aws:CalledVia': 'ArrayOfString',
  'aws:CalledViaAWSMCP': 'String',
  'aws:CalledViaFirst': 'String',
  'aws:CalledViaLast': 'String',
  'aws:ChatbotSourceArn': 'ARN',
  'aws:CurrentTime': 'Date',
  'aws:Ec2InstanceSourcePrivateIPv4': 'IPAddress',
  'aws:Ec2InstanceSourceVpc': 'String',
  'aws:EpochTime': 'Date',
  'aws:FederatedProvider': 'String',
  'aws:IsMcpServiceAction': 'Bool',
  'aws:MultiFactorAuthAge': 'Numeric',
  'aws:MultiFactorAuthPresent': 'Bool',
  'aws:PrincipalAccount': 'String',
  'aws:PrincipalArn': 'ARN',
  'aws:PrincipalIsAWSService': 'Bool',
  'aws:PrincipalOrgID': 'String',
  // In policies of AWS itself, though its guide leaves it out.
  'aws:PrincipalOrgMasterAccountId': 'String',
  'aws:PrincipalOrgPaths': 'ArrayOfString',
  'aws:PrincipalServiceName': 'String',
  'aws:PrincipalServiceNamesList': 'ArrayOfString',
  'aws:PrincipalTag/${TagKey}': 'String',
  'aws:PrincipalType': 'String',
  'aws:Referer': 'String',
  'aws:RequestTag/${TagKey}': 'String',
  'aws:RequestedRegion': 'String',
  'aws:ResourceAccount': 'String',
  'aws:ResourceOrgID': 'String',
  'aws:ResourceOrgPaths': 'ArrayOfString',
  'aws:ResourceTag/${TagKey}': 'String',
  'aws:SecureTransport': 'Bool',
  'aws:SignInSessionArn': 'ARN',
  'aws:SourceAccount': 'String',
  'aws:SourceArn': 'ARN',
  'aws:SourceIdentity': 'String',
  'aws:SourceIp': 'IPAddress',
  'aws:SourceOrgID': 'String',
  'aws:SourceOrgPaths': 'ArrayOfString',
  'aws:SourceOwner': 'String',
  'aws:SourceVpc': 'String',
  'aws:SourceVpcArn': 'ARN',
  'aws:SourceVpce': 'String',
  'aws:TagKeys': 'ArrayOfString',
  'aws:TokenIssueTime': 'Date',
  'aws:UserAgent': 'String',
  'aws:ViaAWSMCPService': 'Bool',
  'aws:ViaAWSService': 'Bool',
  'aws:VpcSourceIp': 'IPAddress',
  'aws:VpceAccount': 'String',
  'aws:VpceOrgID': 'String',
  'aws:VpceOrgPaths': 'ArrayOfString',
  'aws:userid': 'String',
  'aws:username': 'String',
}

const keys = Object.keys(types)

/** The key as AWS spells it, `${TagKey}` in place of a tag's own; `undefined` when there is no such global key. */
export function globalConditionKey(key: string): string | undefined {
  return keys.find((defined) => sameConditionKey(defined, key))
}

/** `String`, `ArrayOfString`, `ARN`, `IPAddress`, ...; `undefined` for what is no global key. */
export function globalKeyType(key: string): string | undefined {
  const defined = globalConditionKey(key)
  return defined === undefined ? undefined : types[defined]
}

/** Names of all global keys, without those that end in a tag's own. */
export const plainGlobalKeys: readonly string[] = keys.filter((key) => !key.includes('$'))
