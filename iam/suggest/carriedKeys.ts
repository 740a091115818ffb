/** Whether requests of an action can carry a condition key. Follows the Service Authorization Reference, "Condition keys", and the IAM User Guide, "AWS global condition context keys". */

/** Keys of one service, and the actions that carry them. The tables of all actions cost too much to be loaded for this. */
const carriedBy: readonly (readonly [key: RegExp, action: RegExp])[] = [
  [/^s3:(prefix|delimiter|max-keys)$/, /^s3:listbucket(versions)?$/],
  [
    /^s3:(x-amz-acl|x-amz-grant-(read|write|read-acp|write-acp|full-control))$/,
    /^s3:(put(object(version)?|bucket)acl|createbucket)$/,
  ],
  [
    /^s3:(x-amz-(acl|copy-source|metadata-directive|storage-class|server-side-encryption(-aws-kms-key-id)?)|requestobjecttag(keys$|\/.))/,
    /^s3:putobject$/,
  ],
  [/^s3:versionid$/, /^s3:(get|put|delete)object(version|versionacl|versiontagging)$/],
  [/^route53:changeresourcerecordsets/, /^route53:changeresourcerecordsets$/],
  [/^sts:(externalid|rolesessionname|sourceidentity|transitivetagkeys)$/, /^sts:assumerole$/],
]

/** What stands on a request of any action. Tags of the request and of the resource do not: they are some actions' own. */
const ofEveryAction = /^(?!aws:(requesttag\/|tagkeys$|resourcetag\/))/

/**
 * False for a key that no request of the action ever has, such as `s3:prefix` for `s3:GetBucketLocation`: a condition
 * on it says nothing. Without case. Of a service's own keys only the known ones count.
 */
export function canCarry(action: string, key: string): boolean {
  const [asked, name] = [action.toLowerCase(), key.toLowerCase()]
  if (!isServiceKey(asked, name)) return ofEveryAction.test(name)
  return carriedBy.some(([keys, actions]) => keys.test(name) && actions.test(asked))
}

/** Whether a key is of the service that an action is of. */
export function isServiceKey(action: string, key: string): boolean {
  return key.toLowerCase().startsWith(action.slice(0, action.indexOf(':') + 1).toLowerCase())
}
