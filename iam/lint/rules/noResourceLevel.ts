/** A specific resource for an action that knows none: AWS asks it of `*` alone. Service Authorization Reference: actions without resource types. */
import { resourceTypesOf } from '../../tables/actions.ts'
import type { LintRule } from '../types.ts'

/**
 * These AWS does ask of an ARN, though its reference lists no resource type: by its error messages ("is not authorized to
 * perform: iam:ListInstanceProfiles on resource: arn:..."), and by policies of its own.
 */
const askedOfArns = [
  /^s3:(ListAllMyBuckets|GetAccessPoint|PutAccessPointPublicAccessBlock|CreateJob|(Create|List)StorageLensGroups?)$/,
  /^s3:(Put|List)StorageLensConfigurations?$/,
  /^iam:List(Users|Roles|Groups|Policies|InstanceProfiles|ServerCertificates|VirtualMFADevices)$/,
  /^iam:List(OpenIDConnectProviders|SAMLProviders)$/,
  /^cognito-(idp|identity):/,
]

const isEverything = (resource: string) => /^\*+$/.test(resource)

export const noResourceLevel: LintRule = ({ kind, effect, actions, resources }) => {
  const [first] = resources
  if (kind === 'trust' || !first || resources.some(({ text }) => isEverything(text))) return []
  return actions
    .filter(({ covers }) => covers.length > 0 && covers.every((action) => resourceTypesOf(action).length === 0))
    .filter(({ covers }) => !covers.some((action) => askedOfArns.some((asked) => asked.test(action))))
    .map(({ text, path }) => ({
      code: 'ACTION_WITHOUT_RESOURCES',
      path,
      message:
        `${text} has no resources of its own: AWS asks it of "*", which "${first.text}" does not cover, ` +
        `so that the statement ${effect === 'Deny' ? 'forbids' : 'allows'} it never.`,
      fix: 'Put it into a statement of its own with "Resource": "*".',
    }))
}
