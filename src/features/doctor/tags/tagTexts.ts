import { defaultPrincipalTags, type PrincipalTagMap } from '#iam/identity-pool/principalTagsOfClaims.ts'
import type { Statement } from '#iam/types.ts'
import type { Paste } from '../../../aws/call/outcome.ts'
import { posixQuoted, posixWord } from '../../../ui/shellQuoting.ts'

/** A tag of the session, and the claim whose value it takes. */
export interface MappedTag {
  readonly key: string
  readonly claim: string
}

/** What the pool maps, as it is. */
export function mappedTags({
  UseDefaults: useDefaults,
  PrincipalTags: tags = {},
}: PrincipalTagMap): readonly MappedTag[] {
  return Object.entries(useDefaults ? defaultPrincipalTags : tags).map(([key, claim]) => ({ key, claim }))
}

/** A folder for each value of the tag, for whoever carries one. @param bucket its name */
export function tagStatement({ key }: MappedTag, bucket: string): Statement {
  return {
    Sid: `FolderOf${sidWord(key)}`,
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: `arn:aws:s3:::${bucket}/\${aws:PrincipalTag/${key}}/*`,
    // Without the tag the variable has no value, and the statement matches nothing; with an empty one it would be the whole bucket.
    Condition: { StringLike: { [`aws:PrincipalTag/${key}`]: '?*' } },
  }
}

/** The statement that asks for one value of it. @param value of the claim, where one is known */
export function tagCondition({ key }: MappedTag, value: string | undefined, bucket: string): Statement {
  return {
    Sid: `Only${sidWord(key)}`,
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${bucket}/*`,
    Condition: { StringEquals: { [`aws:PrincipalTag/${key}`]: value ?? 'VALUE' } },
  }
}

/** What makes the claim a tag. The whole map is set at once, so it names what is mapped already. */
export function mapPaste(
  map: PrincipalTagMap,
  { key, claim }: MappedTag,
  { identityPoolId, provider }: { readonly identityPoolId: string; readonly provider: string },
): Paste {
  const tags = Object.fromEntries([...mappedTags(map), { key, claim }].map((tag) => [tag.key, tag.claim]))
  return {
    label: 'Map the claim, by the AWS CLI',
    language: 'shell',
    text: `aws cognito-identity set-principal-tag-attribute-map --identity-pool-id ${posixWord(identityPoolId)} --identity-provider-name ${posixWord(provider)} --principal-tags ${posixQuoted(JSON.stringify(tags))}`,
  }
}

/** A Sid has letters and digits alone. */
function sidWord(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Tag'
}
