/** Every service that the emulator answers for. docs/support.md is made from it. */
import { accessAnalyzer } from './access-analyzer/service.ts'
import { cognitoIdentity } from './cognito-identity/service.ts'
import { cognitoIdp } from './cognito-idp/service.ts'
import { iam } from './iam/service.ts'
import { iamToolbox } from './iam-toolbox/service.ts'
import { organizations } from './organizations/service.ts'
import { route53 } from './route53/service.ts'
import { s3 } from './s3/service.ts'
import { sts } from './sts/service.ts'

/** In the order in which they are asked whether an unsigned request is theirs; S3 comes last: any path may be a bucket's. */
export const services = [
  route53,
  sts,
  iam,
  iamToolbox,
  organizations,
  accessAnalyzer,
  cognitoIdp,
  cognitoIdentity,
  s3,
] as const

export type ServiceId = (typeof services)[number]['id']
