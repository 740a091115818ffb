/** What actions do, in words for people. Each phrase follows "may" or "may not". */
import type { AuthorizationRequest } from '#iam/types.ts'
import { cognitoActionWords } from './cognitoActionWords.ts'
import { code, type Phrase, plain } from './phrase.ts'

interface ActionWords {
  /** "read", "write to": stands before the place. */
  readonly verb: string
  /** What stands after the verb when nothing can be named: "list all buckets". */
  readonly bare?: string
  /** Words between verb and place: "delete zone ...". */
  readonly kind?: string
  /** An action that people see as the other half: who is refused writing may still read. */
  readonly companion?: string
}

const words: Readonly<Record<string, ActionWords>> = {
  's3:ListAllMyBuckets': { verb: 'list', bare: 'list all buckets' },
  's3:ListBucket': { verb: 'list' },
  's3:GetObject': { verb: 'read', companion: 's3:PutObject' },
  's3:PutObject': { verb: 'write to', companion: 's3:GetObject' },
  's3:DeleteObject': { verb: 'delete from', companion: 's3:GetObject' },
  's3:GetBucketLocation': { verb: 'see the region of' },
  's3:GetBucketCORS': { verb: 'read the CORS rules of' },
  'route53:ListHostedZones': { verb: 'list', bare: 'list the zones' },
  'route53:GetHostedZone': { verb: 'see', kind: 'zone', bare: 'see zones' },
  'route53:ListResourceRecordSets': { verb: 'read the records of', kind: 'zone', bare: 'read records' },
  'route53:ChangeResourceRecordSets': { verb: 'change records of', kind: 'zone', bare: 'change records' },
  'route53:GetChange': { verb: 'follow', kind: 'change', bare: 'follow changes' },
  'route53:CreateHostedZone': { verb: 'create zones', bare: 'create zones' },
  'route53:DeleteHostedZone': { verb: 'delete', kind: 'zone', bare: 'delete zones' },
}

/** Another action on the same place, for "may read X but not write to it". */
export function companionAction(action: string): string | undefined {
  return words[action]?.companion
}

/** The verb alone, for "but not write to it"; undefined for actions without words. */
export function verbOf(action: string): string | undefined {
  return words[action]?.verb
}

/**
 * "write to `shared/`", "delete zone `example.test`"; for unknown actions "call `iam:GetRole` on ...".
 * @param place what it is done on, in people's words; undefined when nothing can be named
 */
export function actionPhrase(action: string, place: string | undefined): readonly Phrase[] {
  const ofCognito = cognitoActionWords(action)
  if (ofCognito) return [plain(ofCognito)]
  const known = words[action]
  if (!known) return [plain('call '), code(action), ...(place ? [plain(' on '), code(place)] : [])]
  if (!place) return [plain(known.bare ?? `${known.verb} it`)]
  return [plain(`${known.verb} ${known.kind ? `${known.kind} ` : ''}`), code(place)]
}

/** Where an S3 request goes, as the folder that people think of; the bucket for its top. Undefined without an ARN. */
export function folderOf(request: Pick<AuthorizationRequest, 'action' | 'resource' | 'context'>): string | undefined {
  const path = /^arn:[\w-]+:s3:::(.+)$/.exec(request.resource)?.[1]
  if (path === undefined || path === '*') return undefined
  const prefix = request.context['s3:prefix']
  const [bucket = '', ...key] = path.split('/')
  if (key.length === 0) return typeof prefix === 'string' && prefix !== '' ? prefix : bucket
  return key.length === 1 ? bucket : `${key.slice(0, -1).join('/')}/`
}
